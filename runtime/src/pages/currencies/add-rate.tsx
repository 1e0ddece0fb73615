import type { Currencies } from '@kehuan/schemas';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useText } from '../../client/language.ts';
import { TextInput } from '../../kit/text-input.tsx';

type Rate = Currencies['rates'][number];

export interface AddRateProps {
  readonly currencies: readonly string[];
  readonly base: string;
  readonly isSaving: boolean;
  readonly onAdd: (rate: Rate) => void;
}

/** A rate from a day on. One for the same day takes the place of the old one. */
export function AddRate({ currencies, base, isSaving, onAdd }: AddRateProps) {
  const text = useText();
  const [picked, setPicked] = useState('');
  const [typed, setTyped] = useState('');
  const [from, setFrom] = useState('');
  const currency = currencies.includes(picked) ? picked : (currencies[0] ?? '');
  const rate = typed.normalize('NFKC').trim();
  const isRight = /^\d{1,9}(\.\d{1,9})?$/.test(rate) && Number(rate) > 0 && from !== '';
  return (
    <li className="kh-list-line kh-rate-form">
      <span>1</span>
      <Select
        aria-label={text({ zh: '哪个币种', en: 'Which currency' })}
        value={currency}
        options={currencies.map((code) => ({ value: code, label: code }))}
        onChange={setPicked}
      />
      <span>=</span>
      <TextInput
        aria-label={text({ zh: '汇率', en: 'Rate' })}
        inputMode="decimal"
        placeholder="7.10"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <span>{base}</span>
      <TextInput
        type="date"
        aria-label={text({ zh: '从哪天起', en: 'From' })}
        value={from}
        onChange={(event) => setFrom(event.target.value)}
      />
      <Button
        disabled={!isRight || isSaving}
        onClick={() => {
          onAdd({ currency, from, rate });
          setTyped('');
        }}
      >
        {text({ zh: '加上', en: 'Add' })}
      </Button>
    </li>
  );
}
