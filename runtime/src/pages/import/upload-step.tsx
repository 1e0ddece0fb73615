import { Button } from 'antd';
import { type DragEvent, useRef, useState } from 'react';
import { useText } from '../../client/language.ts';
import { Icon } from '../../kit/icon.tsx';

interface UploadStepProps {
  readonly isBusy: boolean;
  /** the last file, where it could not be read, and why */
  readonly refused?: { readonly file: string; readonly sentence: string } | undefined;
  readonly onFile: (file: File) => void;
}

/** A place to drop a file, or a button for it. */
export function UploadStep({ isBusy, refused, onFile }: UploadStepProps) {
  const text = useText();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file && !isBusy) onFile(file);
  };
  return (
    <div className="kh-import-center">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the button inside does the same by keyboard */}
      <div
        className={isOver ? 'kh-import-drop is-over' : 'kh-import-drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <span className="kh-import-drop-icon">
          <Icon name="upload" size={24} />
        </span>
        <p className="kh-import-drop-title">{text({ zh: '把 CSV 文件拖到这里', en: 'Drop a CSV file here' })}</p>
        <p className="kh-secondary">
          {text({ zh: '编码、表头和字段会自动认出来', en: 'Encoding, header and fields are recognised' })}
        </p>
        <input
          ref={input}
          type="file"
          accept=".csv,.txt,.tsv,text/csv"
          hidden
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) onFile(file);
            event.target.value = '';
          }}
        />
        {refused ? (
          <p className="kh-import-refused" role="alert">
            <Icon name="circle-alert" size={14} />
            <span>
              <b>{refused.file}</b> {refused.sentence}
            </span>
          </p>
        ) : null}
        <Button type="primary" loading={isBusy} onClick={() => input.current?.click()}>
          {text({ zh: '选择文件', en: 'Choose a file' })}
        </Button>
        <p className="kh-secondary">
          {text({ zh: '最大 50 MB；Excel 文件请先另存为 CSV', en: 'At most 50 MB; save Excel files as CSV first' })}
        </p>
      </div>
    </div>
  );
}
