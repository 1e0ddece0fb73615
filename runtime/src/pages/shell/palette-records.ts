import { fieldOf, fieldTypeOf, objectOf, type SearchHit } from '@kehuan/schemas';
import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { useLanguage, useText } from '../../client/language.ts';
import { useOpenPath } from '../../client/open-path.ts';
import { paths } from '../../client/paths.ts';
import { recentRecords } from '../../client/recent.ts';
import { recordQuery } from '../../client/records.ts';
import { useApp, useMe } from '../../client/workspace-app.ts';
import type { PaletteEntry, PaletteGroup } from './palette-entry.ts';

/** Records that were found, those of one object together; the object with the most fitting record first. */
export function useFoundRecords(hits: readonly SearchHit[]): readonly PaletteGroup[] {
  const text = useText();
  const language = useLanguage();
  const openPath = useOpenPath();
  const { app } = useApp();
  const noteOf = (hit: SearchHit): Pick<PaletteEntry, 'note' | 'noteMarks'> => {
    const object = objectOf(app, hit.object);
    const field = hit.note && object && fieldOf(object, hit.note.field);
    if (!hit.note || !field) return {};
    if (hit.note.marks.length > 0) return { note: hit.note.text, noteMarks: hit.note.marks };
    return { note: fieldTypeOf(field).format(hit.note.text, field.options, { language, zone: app.zone }) };
  };
  return [...new Set(hits.map(({ object }) => object))].flatMap((key) => {
    const object = objectOf(app, key);
    if (!object) return [];
    const entries = hits
      .filter((hit) => hit.object === key)
      .map((hit) => ({
        key: hit.id,
        label: hit.title === '' ? '–' : hit.title,
        marks: hit.marks,
        ...noteOf(hit),
        icon: object.icon ?? 'box',
        run: () => openPath(paths.record(key, hit.id)),
      }));
    return [{ key, label: text(object.label), entries }];
  });
}

/** What this person looked at last, as they may see it now. */
export function useRecentRecords(isWanted: boolean): readonly PaletteGroup[] {
  const text = useText();
  const openPath = useOpenPath();
  const { app, grants } = useApp();
  const me = useMe();
  const [recent] = useState(() => recentRecords(me.id));
  const readable = recent.filter(({ object }) => (grants[object]?.read ?? 'none') !== 'none');
  const replies = useQueries({
    queries: readable.map(({ object, id }) => ({ ...recordQuery(object, id), enabled: isWanted, retry: false })),
  });
  if (!isWanted) return [];
  const entries = readable.flatMap(({ object: key, id }, index) => {
    const object = objectOf(app, key);
    const record = replies[index]?.data?.record;
    const title = object && record?.[object.title];
    if (!object || typeof title !== 'string') return [];
    const run = () => openPath(paths.record(key, id));
    return [{ key: id, label: title, marks: [], note: text(object.label), icon: object.icon ?? 'box', run }];
  });
  return [{ key: 'recent', label: text({ zh: '最近看过', en: 'Looked at last' }), entries }];
}
