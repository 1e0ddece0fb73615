import { wallClockOf } from '@kehuan/schemas';
import { useLanguage, useText } from '../../client/language.ts';
import { useMe } from '../../client/workspace-app.ts';
import { useZone } from '../../client/zone.ts';
import { showFullDay } from '../../field-types/show-date.ts';
import { IconButton } from '../../kit/icon-button.tsx';
import { usePhone } from '../../kit/use-phone.ts';
import { usePalette } from '../shell/palette-context.ts';
import { DueLists } from './due-lists.tsx';
import { FirstSteps } from './first-steps.tsx';
import { News } from './news.tsx';
import { RecentRecords } from './recent-records.tsx';
import { SampleData } from './sample-data.tsx';
import './home.css';
import { useTitle } from '../use-title.ts';

const greetings = [
  { until: 6, zh: '夜深了', en: 'Good night' },
  { until: 12, zh: '上午好', en: 'Good morning' },
  { until: 14, zh: '中午好', en: 'Good afternoon' },
  { until: 18, zh: '下午好', en: 'Good afternoon' },
  { until: 24, zh: '晚上好', en: 'Good evening' },
] as const;

/** The first page of the day: what is due, what one worked on, what is new. */
export function Home() {
  const text = useText();
  useTitle(text({ zh: '首页', en: 'Home' }));
  const language = useLanguage();
  const zone = useZone();
  const me = useMe();
  const isPhone = usePhone();
  const openPalette = usePalette();
  const now = wallClockOf(new Date().toISOString(), zone);
  const hour = Number(now.slice(11, 13));
  const greeting = greetings.find(({ until }) => hour < until) ?? greetings[0];
  return (
    <div className="kh-home">
      <header className="kh-home-head">
        <div>
          <h1>{text({ zh: `${greeting.zh}，${me.name}`, en: `${greeting.en}, ${me.name}` })}</h1>
          <p className="kh-secondary">{showFullDay(now.slice(0, 10), language)}</p>
        </div>
        {isPhone ? (
          <IconButton
            icon="search"
            size={44}
            iconSize={20}
            label={text({ zh: '搜索', en: 'Search' })}
            onClick={openPalette}
          />
        ) : null}
      </header>
      <div className="kh-home-columns">
        <div className="kh-home-main">
          <DueLists />
          <RecentRecords />
        </div>
        <div className="kh-home-side">
          <FirstSteps />
          <SampleData />
          <News />
        </div>
      </div>
    </div>
  );
}
