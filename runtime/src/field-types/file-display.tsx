import { type FileEntry, fileEntries, pictureTypes, routes } from '@kehuan/schemas';
import { useQuery } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { downloadFile } from '../client/call.ts';
import { fileAddressQuery } from '../client/files.ts';
import { useText } from '../client/language.ts';
import { problemSentence } from '../client/problem-sentence.ts';
import { Icon } from '../kit/icon.tsx';
import { IconButton } from '../kit/icon-button.tsx';
import { showToast } from '../kit/toast.tsx';
import type { DisplayProps } from './field-ui.ts';
import { showSize } from './show-size.ts';
import './files.css';

const FilePreview = lazy(() => import('./file-preview.tsx'));

const shownInCell = 3;

/** Small pictures and a count in a cell; a list to look at and to save from where there is room. */
export function FileDisplay({ field, value, dense }: DisplayProps<'file'>) {
  const text = useText();
  const files = fileEntries(value);
  const [first] = files;
  if (!first) return <span className="kh-secondary">–</span>;
  if (dense) {
    const more = files.length - shownInCell;
    const isPictures = files.every(isPicture);
    const cellClass = field.options.format === 'signature' ? 'kh-files-cell is-signature' : 'kh-files-cell';
    return (
      <span className={cellClass} title={files.map(({ name }) => name).join('\n')}>
        {isPictures ? (
          files.slice(0, shownInCell).map((file) => <FileMark key={file.id} file={file} size={24} />)
        ) : (
          <>
            <Icon name="paperclip" size={14} />
            <span className="kh-cut">{first.name}</span>
          </>
        )}
        {isPictures && more <= 0 ? null : files.length > 1 ? (
          <span className="kh-secondary">{text({ zh: `共 ${files.length} 个`, en: `${files.length} files` })}</span>
        ) : null}
      </span>
    );
  }
  return (
    <ul className={field.options.format === 'signature' ? 'kh-files is-signature' : 'kh-files'}>
      {files.map((file) => (
        <FileLine key={file.id} file={file} />
      ))}
    </ul>
  );
}

const isPicture = ({ width }: FileEntry): boolean => width !== undefined;

export interface FileLineProps {
  readonly file: FileEntry;
  /** more to do with it, at the end of the line */
  readonly children?: ReactNode;
}

/** One file: what it looks like, its name and size, buttons to look at it and to save it. */
export function FileLine({ file, children }: FileLineProps) {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  const save = () =>
    void downloadFile(routes.file, { params: { id: file.id } }, file.name).catch((failure: unknown) =>
      showToast({ tone: 'error', words: problemSentence(failure) }),
    );
  return (
    <li className="kh-file">
      <FileMark file={file} size={36} />
      <span className="kh-file-words">
        <span className="kh-file-name" title={file.name}>
          {file.name}
        </span>
        <span className="kh-secondary">{showSize(file.size)}</span>
      </span>
      {pictureTypes.includes(file.type) ? (
        <IconButton
          icon="eye"
          label={text({ zh: `查看 ${file.name}`, en: `View ${file.name}` })}
          onClick={() => setOpen(true)}
        />
      ) : null}
      <IconButton
        icon="download"
        label={text({ zh: `下载 ${file.name}`, en: `Download ${file.name}` })}
        onClick={save}
      />
      {children}
      {isOpen ? (
        <Suspense fallback={null}>
          <FilePreview file={file} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </li>
  );
}

interface FileMarkProps {
  readonly file: FileEntry;
  readonly size: number;
}

/** The small picture of an image, a sign for everything else. */
export function FileMark({ file, size }: FileMarkProps) {
  const { data } = useQuery({ ...fileAddressQuery(file.id, 'thumbnail'), enabled: isPicture(file) });
  const style = { width: size, height: size };
  return data ? (
    <img className="kh-file-mark" style={style} src={data} alt={file.name} draggable={false} />
  ) : (
    <span className="kh-file-mark" style={style}>
      <Icon name={isPicture(file) ? 'image' : 'file'} size={Math.round(size / 2)} />
    </span>
  );
}
