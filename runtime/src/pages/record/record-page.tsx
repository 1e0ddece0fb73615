import { Problem } from '@kehuan/schemas';
import { useEffect } from 'react';
import { useParams } from 'react-router';
import { noteRecent } from '../../client/recent.ts';
import { useRecord } from '../../client/records.ts';
import { useMe, useObject } from '../../client/workspace-app.ts';
import { ErrorState, NoPermission, Skeleton, SkeletonLines } from '../../kit/state.tsx';
import { RecordView } from './record-view.tsx';
import '../../kit/panel.css';
import './record.css';

/** One record: what it is, where it stands, what happened, what belongs to it. */
export function RecordPage() {
  const { object: objectKey = '', id = '' } = useParams();
  const object = useObject(objectKey);
  const { data, error, refetch } = useRecord(objectKey, id);
  const me = useMe();
  const isThere = data !== undefined;
  useEffect(() => {
    if (isThere) noteRecent(me.id, { object: objectKey, id });
  }, [isThere, me.id, objectKey, id]);
  if (!object || (error instanceof Problem && error.code === 'record.not-found')) return <NoPermission />;
  if (data) return <RecordView key={id} object={object} reply={data} />;
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return (
    <div className="kh-record" aria-busy>
      <div className="kh-record-head">
        <Skeleton width={240} height={28} />
        <Skeleton width="60%" height={40} />
      </div>
      <SkeletonLines count={8} />
    </div>
  );
}
