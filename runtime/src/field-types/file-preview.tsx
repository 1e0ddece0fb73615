import type { FileEntry } from '@kehuan/schemas';
import { useQuery } from '@tanstack/react-query';
import { fileAddressQuery } from '../client/files.ts';
import { problemSentence } from '../client/problem-sentence.ts';
import { Dialog } from '../kit/dialog.tsx';
import { Skeleton } from '../kit/state.tsx';
import './files.css';

export interface FilePreviewProps {
  readonly file: FileEntry;
  readonly onClose: () => void;
}

/** A picture as large as the window allows. */
export default function FilePreview({ file, onClose }: FilePreviewProps) {
  const { data, error } = useQuery(fileAddressQuery(file.id, 'file'));
  return (
    <Dialog isOpen title={file.name} onClose={onClose} width={920}>
      {error ? <p role="alert">{problemSentence(error)}</p> : null}
      {data ? <img className="kh-file-preview" src={data} alt={file.name} /> : error ? null : <Skeleton height={320} />}
    </Dialog>
  );
}
