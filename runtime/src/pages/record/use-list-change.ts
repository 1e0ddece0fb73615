import { useQueryClient } from '@tanstack/react-query';
import { problemSentence } from '../../client/problem-sentence.ts';
import { recordQuery, refreshRecords } from '../../client/records.ts';
import { updateRecord } from '../../client/writes.ts';
import { showToast } from '../../kit/toast.tsx';

interface ListOf {
  /** the object whose records hold the list */
  readonly object: string;
  readonly link: string;
  /** what is put on their lists */
  readonly id: string;
}

/** Puts this record on another one's list of links, or takes it off: the list is theirs, so theirs is the version that counts. */
export function useListChange({ object, link, id }: ListOf): (other: string, isOn: boolean) => Promise<void> {
  const client = useQueryClient();
  return async (other, isOn) => {
    try {
      const { record } = await client.fetchQuery({ ...recordQuery(object, other), staleTime: 0 });
      const held = record[link];
      const ids = (Array.isArray(held) ? held : []).filter((one) => one !== id);
      const values = { [link]: isOn ? [...ids, id] : ids };
      await updateRecord(client, { object, id: other, values, version: record.version });
    } catch (problem) {
      showToast({ tone: 'error', words: problemSentence(problem) });
    }
    void refreshRecords(client, [object]);
  };
}
