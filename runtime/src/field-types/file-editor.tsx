import { acceptsFile, type FileEntry, fileEntries, fileLimits, type Json, pictureTypes } from '@kehuan/schemas';
import { Button } from 'antd';
import { type ClipboardEvent, type DragEvent, lazy, Suspense, useRef, useState } from 'react';
import { useText } from '../client/language.ts';
import { Icon } from '../kit/icon.tsx';
import { IconButton } from '../kit/icon-button.tsx';
import { Skeleton } from '../kit/state.tsx';
import { usePhone } from '../kit/use-phone.ts';
import type { EditorProps } from './field-ui.ts';
import { FileLine } from './file-display.tsx';
import { keepTabInside } from './keep-tab-inside.ts';
import { showSize } from './show-size.ts';
import { useLeave } from './use-leave.ts';
import { type Upload, type Uploads, useUploads } from './use-uploads.ts';
import './files.css';

const SignaturePad = lazy(() => import('./signature-pad.tsx'));

/** Files are dropped, pasted or chosen, sent at once, and become the record's when it is saved. What is removed can be taken back until then. */
export default function FileEditor(props: EditorProps<'file'>) {
  const { field, value, onChange, onBlur, id, disabled, invalid, describedBy, label, autoFocus } = props;
  const text = useText();
  const isPhone = usePhone();
  const box = useRef<HTMLFieldSetElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const [removed, setRemoved] = useState<readonly FileEntry[]>([]);
  const [refused, setRefused] = useState<string>();
  const { format } = field.options;
  const limits = fileLimits(field.options);
  const files = fileEntries(value);
  const latest = useRef(files);
  latest.current = files;
  // entries are plain JSON with known keys
  const give = (next: readonly FileEntry[]) => {
    latest.current = next;
    onChange(next.length === 0 ? null : (next as unknown as Json));
  };
  const uploads = useUploads(field, (entry) => {
    if (acceptsFile(field.options, entry.type)) return give([...latest.current, entry]);
    setRefused(
      text({ zh: `“${entry.name}”不是图片，没有加入。`, en: `“${entry.name}” is no image and was not added.` }),
    );
  });
  useLeave(box, onBlur && uploads.running.every(({ problem }) => problem !== undefined) ? onBlur : undefined);

  const take = (given: readonly File[]) => {
    if (given.length === 0 || disabled) return;
    const room = limits.files - files.length - uploads.running.length;
    const small = given.filter(({ size }) => size <= limits.bytes);
    setRefused(
      small.length < given.length
        ? text({
            zh: `超过 ${showSize(limits.bytes)} 的文件没有上传。`,
            en: `Files over ${showSize(limits.bytes)} were not uploaded.`,
          })
        : given.length > room
          ? text({ zh: `最多放 ${limits.files} 个文件。`, en: `At most ${limits.files} files.` })
          : undefined,
    );
    uploads.start(small.slice(0, Math.max(0, room)));
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take([...event.dataTransfer.files]);
  };
  const paste = (event: ClipboardEvent) => {
    const pasted = [...event.clipboardData.files];
    if (pasted.length === 0) return;
    event.preventDefault();
    take(pasted);
  };
  const remove = (file: FileEntry) => {
    setRemoved((before) => [...before, file]);
    give(files.filter((other) => other.id !== file.id));
  };
  const restore = (file: FileEntry) => {
    setRemoved((before) => before.filter((other) => other.id !== file.id));
    give([...files, file]);
  };
  const isFull = files.length + uploads.running.length >= limits.files;
  const accept = format === 'attachment' ? undefined : format === 'image' ? pictureTypes.join(',') : 'image/png';
  const input = (ref: typeof chooser, capture?: 'environment') => (
    <input
      ref={ref}
      type="file"
      hidden
      tabIndex={-1}
      multiple={limits.files > 1 && !capture}
      {...(capture ? { capture, accept: 'image/*' } : accept ? { accept } : {})}
      onChange={({ target }) => {
        take([...(target.files ?? [])]);
        target.value = '';
      }}
    />
  );
  const isSigning = format === 'signature';
  const chooseWords = text(
    format === 'image' ? { zh: '选择图片', en: 'Choose images' } : { zh: '选择文件', en: 'Choose files' },
  );
  return (
    <fieldset
      ref={box}
      className="kh-file-editor"
      aria-label={label ?? text(field.label)}
      {...(describedBy ? { 'aria-describedby': describedBy } : {})}
      onPaste={paste}
      onKeyDown={(event) => {
        keepTabInside(event);
        // a button is pressed with it, nothing is sent
        if (event.key === 'Enter') event.stopPropagation();
      }}
    >
      {files.length + removed.length > 0 ? (
        <ul className={isSigning ? 'kh-files is-signature' : 'kh-files'}>
          {files.map((file) => (
            <FileLine key={file.id} file={file}>
              <IconButton
                icon="trash-2"
                label={text({ zh: `移除 ${file.name}`, en: `Remove ${file.name}` })}
                disabled={disabled}
                onClick={() => remove(file)}
              />
            </FileLine>
          ))}
          {removed.map((file) => (
            <li key={file.id} className="kh-file is-removed">
              <span className="kh-file-words">
                <span className="kh-file-name">{file.name}</span>
              </span>
              <Button size="small" type="link" disabled={isFull} onClick={() => restore(file)}>
                {text({ zh: '撤销移除', en: 'Undo' })}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <Running uploads={uploads} />
      {isSigning && !isFull ? (
        <Suspense fallback={<Skeleton height={160} />}>
          <SignaturePad id={id} disabled={disabled === true} onSigned={(file) => take([file])} />
        </Suspense>
      ) : null}
      {isSigning || isFull ? null : (
        // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one more way to what the button does
        <div
          className={`kh-file-drop${isOver ? ' is-over' : ''}${invalid ? ' is-invalid' : ''}`}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
        >
          <Button
            id={id}
            aria-label={`${chooseWords} ${label ?? text(field.label)}`}
            disabled={disabled === true}
            autoFocus={autoFocus === true}
            icon={<Icon name="upload" />}
            onClick={() => chooser.current?.click()}
          >
            {chooseWords}
          </Button>
          {isPhone ? (
            <Button disabled={disabled === true} icon={<Icon name="camera" />} onClick={() => camera.current?.click()}>
              {text({ zh: '拍照', en: 'Take a photo' })}
            </Button>
          ) : (
            <span>{text({ zh: '或拖到这里、粘贴', en: 'or drop or paste here' })}</span>
          )}
          {input(chooser)}
          {isPhone ? input(camera, 'environment') : null}
        </div>
      )}
      {refused ? (
        <p className="kh-form-words is-error" role="alert">
          {refused}
        </p>
      ) : null}
    </fieldset>
  );
}

function Running({ uploads }: { readonly uploads: Uploads }) {
  if (uploads.running.length === 0) return null;
  return (
    <ul className="kh-files">
      {uploads.running.map((upload) => (
        <RunningLine key={upload.number} upload={upload} uploads={uploads} />
      ))}
    </ul>
  );
}

function RunningLine({ upload, uploads }: { readonly upload: Upload; readonly uploads: Uploads }) {
  const text = useText();
  const { number, file, part, problem } = upload;
  const percent = Math.round(part * 100);
  return (
    <li className="kh-file">
      <span className="kh-file-words">
        <span className="kh-file-name">{file.name}</span>
        {problem ? (
          <span className="kh-file-problem" role="alert">
            {problem}
          </span>
        ) : (
          <span
            className="kh-file-bar"
            role="progressbar"
            aria-label={text({ zh: `正在上传 ${file.name}`, en: `Uploading ${file.name}` })}
            aria-valuenow={percent}
            aria-valuemin={0}
            aria-valuemax={100}
          >
            <span style={{ width: `${percent}%` }} />
          </span>
        )}
      </span>
      {problem ? (
        <IconButton
          icon="rotate-cw"
          label={text({ zh: '重试', en: 'Try again' })}
          onClick={() => uploads.repeat(number)}
        />
      ) : null}
      <IconButton
        icon="x"
        label={text({ zh: `取消上传 ${file.name}`, en: `Cancel ${file.name}` })}
        onClick={() => uploads.cancel(number)}
      />
    </li>
  );
}
