import {
  type Address,
  addressAt,
  addressOf,
  completeAddress,
  type Json,
  type Regions,
  readAddress,
} from '@kehuan/schemas';
import { Input, Select } from 'antd';
import { type ClipboardEvent, useRef } from 'react';
import { useText } from '../client/language.ts';
import { Skeleton } from '../kit/state.tsx';
import { controlOf, type EditorProps } from './field-ui.ts';
import { keepTabInside } from './keep-tab-inside.ts';
import { useRegions } from './regions.ts';
import { useLeave } from './use-leave.ts';
import './address.css';

/** 省, 市 and 区 one after the other and the street below. A whole address pasted anywhere here is taken apart. */
export default function AddressEditor(props: EditorProps<'address'>) {
  const regions = useRegions();
  return regions ? <Parts {...props} regions={regions} /> : <Skeleton height={32} />;
}

function Parts({ regions, ...props }: EditorProps<'address'> & { readonly regions: Regions }) {
  const { field, value, onChange, onBlur, id, label, opens: _, ...rest } = props;
  const text = useText();
  const box = useRef<HTMLFieldSetElement>(null);
  useLeave(box, onBlur);
  const address = addressOf(value);
  const { detail = '' } = address;
  const whole = completeAddress(address, regions) ?? address;
  const give = ({ ...next }: Address) => onChange(Object.keys(next).length === 0 ? null : next);
  const choose = (code: string | null | undefined, above: string | undefined) => {
    const place = code ?? above;
    give((place === undefined ? undefined : addressAt(place, detail, regions)) ?? (detail === '' ? {} : { detail }));
  };
  const type = (words: string) => {
    const { detail: _before, ...places } = address;
    give(words === '' ? places : orderParts({ ...places, detail: words }));
  };
  const paste = (event: ClipboardEvent) => {
    const line = event.clipboardData.getData('text/plain');
    const read = readAddress(line, regions);
    if (read.province === undefined) return;
    event.preventDefault();
    give(read);
  };
  const control = controlOf({ id, ...rest });
  const isFull = field.options.format === 'full';
  const level = (
    words: { zh: string; en: string },
    code: string | undefined,
    names: Regions['city_list'],
    below: string | null,
    above?: string,
  ) => ({
    words,
    code: code ?? null,
    above,
    options:
      below === null
        ? []
        : Object.entries(names).flatMap(([key, name]) => (key.startsWith(below) ? [{ value: key, label: name }] : [])),
  });
  const { province, city, district } = whole;
  const levels = [
    level({ zh: '省', en: 'Province' }, province, regions.province_list, ''),
    level({ zh: '市', en: 'City' }, city, regions.city_list, province?.slice(0, 2) ?? null, province),
    level({ zh: '区/县', en: 'District' }, district, regions.county_list, city?.slice(0, 4) ?? null, city),
  ];
  return (
    <fieldset
      ref={box}
      className="kh-address"
      aria-label={label ?? text(field.label)}
      onPaste={paste}
      onKeyDown={(event) => {
        keepTabInside(event);
        // it picks an option of a list that is open
        if (event.key === 'Enter' && event.target instanceof Element && event.target.closest('.ant-select'))
          event.stopPropagation();
      }}
    >
      {levels.map(({ words, code, above, options }, index) => (
        <Select<string | null>
          key={words.en}
          {...(index === 0 ? control : {})}
          {...(rest.disabled ? { disabled: true } : {})}
          aria-label={text(words)}
          placeholder={text(words)}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          disabled={rest.disabled === true || options.length === 0}
          popupMatchSelectWidth={false}
          options={options}
          value={code}
          onChange={(next) => choose(next, above)}
        />
      ))}
      {isFull ? (
        <Input
          className="kh-address-detail"
          aria-label={text({ zh: '详细地址', en: 'Street and number' })}
          placeholder={text({ zh: '街道、门牌；可粘贴整个地址', en: 'Street and number; paste a whole address' })}
          autoComplete="off"
          disabled={rest.disabled === true}
          value={detail}
          onChange={({ target }) => type(target.value)}
        />
      ) : null}
    </fieldset>
  );
}

/** As they are stored, so that what has not changed reads the same. */
function orderParts({ city, detail, region, district, province }: Address): Address {
  const parts: Readonly<Record<string, Json | undefined>> = { city, detail, region, district, province };
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined));
}
