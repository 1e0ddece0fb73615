import type { Currencies } from '@kehuan/schemas';
import { Select } from 'antd';
import { useState } from 'react';
import { useLanguage, useText } from '../../client/language.ts';
import { currencyName, usualCurrencies, usualScale } from './currency-name.ts';

export interface AddCurrencyProps {
  readonly known: readonly string[];
  readonly isSaving: boolean;
  readonly onAdd: (currency: Currencies['currencies'][number]) => void;
}

/** Another currency, picked by code or name. */
export function AddCurrency({ known, isSaving, onAdd }: AddCurrencyProps) {
  const text = useText();
  const language = useLanguage();
  const [typed, setTyped] = useState('');
  const code = typed.trim().toUpperCase();
  const isOther = /^[A-Z]{3}$/.test(code) && !usualCurrencies.some((one) => one === code);
  const offered = [...usualCurrencies, ...(isOther ? [code] : [])].filter((one) => !known.includes(one));
  return (
    <li className="kh-list-line">
      <Select
        className="kh-currency-add"
        aria-label={text({ zh: '加一个币种', en: 'Add a currency' })}
        placeholder={text({ zh: '加一个币种', en: 'Add a currency' })}
        value={null}
        disabled={isSaving}
        showSearch={{ onSearch: setTyped, optionFilterProp: 'label' }}
        options={offered.map((one) => ({ value: one, label: `${one} ${currencyName(one, language)}` }))}
        onChange={(one: string | null) => {
          if (one) onAdd({ code: one, scale: Math.min(usualScale(one), 6) });
        }}
      />
    </li>
  );
}
