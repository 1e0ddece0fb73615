import type { Language } from '../base/text.ts';

/** ten years; what is longer is a pair of dates */
export const longestDuration = 5_256_000;

const part = (units: string) => `(?:(\\d{1,7}(?:\\.\\d{1,6})?)\\s*(?:${units}))?`;
const days = part('天|日|days?|d');
const hours = part('个?小时|个?钟头|时|hours?|hrs?|h');
const minutes = part('分钟|分|minutes?|mins?|m');
const spelled = new RegExp(`^${days}\\s*${hours}\\s*${minutes}$`);

/**
 * Reads a length of time as people write it – `1:30`, `90m`, `2h`, `1.5小时`, `2小时30分`, `1d 4h`, or a bare number of minutes – in
 * whole minutes, rounded. Null where it is none. A day is 24 hours: how long people work in a day is for calendars to say.
 */
export function readDuration(text: string): number | null {
  const plain = text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace('半小时', '30分')
    .replace('小时半', '小时30分')
    .replace(/(h|时)(\d{1,2})$/, '$1$2分');
  const sign = plain.startsWith('-') ? -1 : 1;
  const words = sign < 0 ? plain.slice(1).trim() : plain;
  if (/^\d{1,9}(\.\d{1,6})?$/.test(words)) return sign * Math.round(Number(words));
  const clock = /^(\d{1,7}):([0-5]?\d)(?::([0-5]?\d))?$/.exec(words);
  if (clock) return sign * Math.round(Number(clock[1]) * 60 + Number(clock[2]) + Number(clock[3] ?? 0) / 60);
  const match = spelled.exec(words);
  if (words === '' || !match) return null;
  const [, day = '0', hour = '0', minute = '0'] = match;
  return sign * Math.round(Number(day) * 1440 + Number(hour) * 60 + Number(minute));
}

const units = { zh: ['小时', '分'], en: [' h', ' min'] } as const;

/** 150 → 2小时30分 · 2 h 30 min. Hours are not made into days, so that lengths can be compared at a glance. */
export function showDuration(minutes: number, language: Language): string {
  const whole = Math.abs(Math.round(minutes));
  const [hour, minute] = units[language];
  const [full, rest] = [Math.floor(whole / 60), whole % 60];
  const parts = [...(full > 0 ? [`${full}${hour}`] : []), ...(rest > 0 || full === 0 ? [`${rest}${minute}`] : [])];
  return `${minutes < 0 && whole > 0 ? '-' : ''}${parts.join(language === 'zh' ? '' : ' ')}`;
}
