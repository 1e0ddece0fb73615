import { hiddenSecret, isMasked, maskSecret, routes, showPhone } from '@kehuan/schemas';
import { useEffect, useState } from 'react';
import { call } from '../client/call.ts';
import { useText } from '../client/language.ts';
import { problemSentence } from '../client/problem-sentence.ts';
import { IconButton } from '../kit/icon-button.tsx';
import { showToast } from '../kit/toast.tsx';
import type { DisplayProps } from './field-ui.ts';
import { type RecordPlace, useRecordPlace } from './record-place.ts';
import './secret.css';

/** Masked; on its record's page whoever may write it can look at it for half a minute. */
export function SecretDisplay({ field, value, dense }: DisplayProps<'secret'>) {
  const place = useRecordPlace();
  if (typeof value !== 'string' || value === '') return <span className="kh-secondary">–</span>;
  // just entered, and not yet read again
  const masked = isMasked(value) ? value : maskSecret(field.options.format, value);
  // a change in the past says only that there was one
  if (dense || !place?.canWrite || (masked === hiddenSecret && field.options.format !== 'plain'))
    return <span className="kh-digits">{masked}</span>;
  return <Revealable key={masked} field={field} masked={masked} place={place} />;
}

interface RevealableProps {
  readonly field: DisplayProps<'secret'>['field'];
  readonly masked: string;
  readonly place: RecordPlace;
}

const shownFor = 30_000;

function Revealable({ field, masked, place }: RevealableProps) {
  const text = useText();
  const [plain, setPlain] = useState<string | null>(null);
  const [isAsking, setAsking] = useState(false);
  useEffect(() => {
    if (plain === null) return undefined;
    const timer = setTimeout(() => setPlain(null), shownFor);
    return () => clearTimeout(timer);
  }, [plain]);
  const reveal = async () => {
    if (plain !== null) return setPlain(null);
    setAsking(true);
    try {
      const { object, id } = place;
      const { value } = await call(routes.reveal, { params: { object, id, field: field.key } });
      setPlain(value);
    } catch (problem) {
      showToast({ tone: 'error', words: problemSentence(problem) });
    } finally {
      setAsking(false);
    }
  };
  const name = text(field.label);
  return (
    <span className="kh-secret">
      <span className="kh-digits">
        {plain === null ? masked : field.options.format === 'phone' ? showPhone(plain) : plain}
      </span>
      <IconButton
        icon={plain === null ? 'eye' : 'eye-off'}
        label={
          plain === null
            ? text({ zh: `查看${name}（会留下记录）`, en: `Show ${name} (this is logged)` })
            : text({ zh: `隐藏${name}`, en: `Hide ${name}` })
        }
        size={24}
        iconSize={14}
        disabled={isAsking}
        onClick={() => void reveal()}
      />
    </span>
  );
}
