import { type Language, wallClockOf } from '@kehuan/schemas';

const dayLength = 86_400_000;
const nearDays = new Map<number, { readonly zh: string; readonly en: string }>([
  [-1, { zh: '昨天', en: 'Yesterday' }],
  [0, { zh: '今天', en: 'Today' }],
  [1, { zh: '明天', en: 'Tomorrow' }],
]);

export interface DateReader {
  readonly language: Language;
  readonly zone: string;
}

/** Today's date in a zone, `YYYY-MM-DD`. */
export function todayIn(zone: string): string {
  return wallClockOf(new Date().toISOString(), zone).slice(0, 10);
}

/** A date as people say it: yesterday, today, tomorrow; without the year while it is this one. */
export function showDay(date: string, { language, zone }: DateReader): string {
  const today = todayIn(zone);
  const near = nearDays.get(Math.round((Date.parse(date) - Date.parse(today)) / dayLength));
  if (near) return near[language];
  return date.slice(0, 4) === today.slice(0, 4) ? date.slice(5) : date;
}

/** A moment the same way, with the hour. */
export function showMoment(instant: string, reader: DateReader): string {
  const wall = wallClockOf(instant, reader.zone);
  const day = showDay(wall.slice(0, 10), reader);
  // the hour of another year's day says little
  return day.length === 10 ? day : `${day} ${wall.slice(11, 16)}`;
}

/** How long ago, for lists of news: 刚刚, 5 分钟前, then the moment. */
export function showAgo(instant: string, reader: DateReader): string {
  const minutes = Math.floor((Date.now() - Date.parse(instant)) / 60_000);
  const isChinese = reader.language === 'zh';
  if (minutes < 1) return isChinese ? '刚刚' : 'just now';
  if (minutes < 60) return isChinese ? `${minutes} 分钟前` : `${minutes} min ago`;
  return showMoment(instant, reader);
}

const weekdays = {
  zh: ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
} as const;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** 11月20日 星期五 · Friday 20 Nov */
export function showFullDay(date: string, language: Language): string {
  const [, month = 1, day = 1] = date.split('-').map(Number);
  const weekday = weekdays[language][new Date(date).getUTCDay()];
  return language === 'zh' ? `${month}月${day}日 ${weekday}` : `${weekday} ${day} ${months[month - 1]}`;
}
