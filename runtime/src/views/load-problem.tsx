import { useText } from '../client/language.ts';
import { problemSentence } from '../client/problem-sentence.ts';
import type { RecordPages } from '../client/record-pages.ts';

/** A part of a list that did not load, while the rest stands. */
export function LoadProblem({ records }: { readonly records: RecordPages }) {
  const text = useText();
  if (records.status !== 'ready' || !records.error) return null;
  return (
    <p className="kh-load-problem" role="alert">
      {text({ zh: '后面的没有加载出来：', en: 'The rest did not load: ' })}
      {problemSentence(records.error)}{' '}
      <button type="button" className="kh-link" onClick={records.retry}>
        {text({ zh: '重试', en: 'Try again' })}
      </button>
    </p>
  );
}
