import { EmptyState, useText } from '@kehuan/runtime';
import { objectOf } from '@kehuan/schemas';
import { Link, useParams } from 'react-router';
import { FormDesigner } from '../canvas/form-designer.tsx';
import { useDraft } from '../draft/draft-store.ts';
import { BehavioursPage } from '../editors/behaviours-page.tsx';

const pages = { form: FormDesigner, behaviours: BehavioursPage } as const;

/** One object: its form or its behaviours. */
export function ObjectPage() {
  const text = useText();
  const { app } = useDraft();
  const { object = '', tab = 'form' } = useParams();
  const Page = tab in pages ? pages[tab as keyof typeof pages] : FormDesigner;
  if (!objectOf(app, object)) {
    return (
      <EmptyState title={text({ zh: '草稿里没有这个对象', en: 'The draft has no such object' })}>
        <Link to="/">{text({ zh: '所有对象', en: 'All objects' })}</Link>
      </EmptyState>
    );
  }
  return <Page objectKey={object} />;
}
