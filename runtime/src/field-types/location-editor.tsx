import { fieldTypeOf, type Place, placeOf, readPlace, showPlace } from '@kehuan/schemas';
import { Button, Input } from 'antd';
import { useRef, useState } from 'react';
import { useText } from '../client/language.ts';
import { Icon } from '../kit/icon.tsx';
import { controlOf, type EditorProps } from './field-ui.ts';
import { keepTabInside } from './keep-tab-inside.ts';
import { useLeave } from './use-leave.ts';
import './location.css';

/** how long a device may take to find itself, in milliseconds */
const patience = 15_000;

/** Coordinates typed, pasted or taken from the device, and a name for the place. */
export default function LocationEditor(props: EditorProps<'location'>) {
  const { field, value, onChange, onBlur, label, opens: _, ...rest } = props;
  const text = useText();
  const box = useRef<HTMLFieldSetElement>(null);
  useLeave(box, onBlur);
  const [typed, setTyped] = useState<string>();
  const [asking, setAsking] = useState<'no' | 'asking' | 'refused'>('no');
  const place = placeOf(value);
  const give = (next: Place | null) => {
    const checked = next && fieldTypeOf(field).check({ ...next }, field.options);
    onChange(checked?.ok ? checked.value : null);
  };
  // what cannot be read goes to the form as typed, so that the field says what is wrong with it
  const type = (words: string) => {
    setTyped(words);
    if (words.trim() === '') return onChange(null);
    const read = readPlace(words);
    if (!read.ok) return onChange(words);
    const found = placeOf(read.value);
    if (found) give(place?.name !== undefined && found.name === undefined ? { ...found, name: place.name } : found);
  };
  const rename = (name: string) => {
    if (!place) return;
    const { lat, lng, accuracy } = place;
    onChange({ lat, lng, ...(name === '' ? {} : { name }), ...(accuracy === undefined ? {} : { accuracy }) });
  };
  const ask = () => {
    setAsking('asking');
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude: lat, longitude: lng, accuracy } }) => {
        setAsking('no');
        setTyped(undefined);
        give({ lat, lng, ...(place?.name === undefined ? {} : { name: place.name }), accuracy });
      },
      () => setAsking('refused'),
      { enableHighAccuracy: true, timeout: patience },
    );
  };
  return (
    <fieldset ref={box} className="kh-location" aria-label={label ?? text(field.label)} onKeyDown={keepTabInside}>
      <div className="kh-location-line">
        <Input
          {...controlOf(rest)}
          inputMode="text"
          autoComplete="off"
          placeholder={text({ zh: '纬度, 经度，例如 31.2304, 121.4737', en: 'Latitude, longitude: 31.2304, 121.4737' })}
          value={typed ?? (place ? showPlace(place) : typeof value === 'string' ? value : '')}
          onChange={({ target }) => type(target.value)}
          onBlur={() => {
            if (typed === undefined || typed.trim() === '' || readPlace(typed).ok) setTyped(undefined);
          }}
        />
        <Button
          disabled={rest.disabled === true}
          loading={asking === 'asking'}
          icon={<Icon name="locate-fixed" />}
          onClick={ask}
        >
          {text({ zh: '用我的位置', en: 'Use my location' })}
        </Button>
      </div>
      {place ? (
        <Input
          aria-label={text({ zh: '地点名称', en: 'Name of the place' })}
          placeholder={text({ zh: '地点名称', en: 'Name of the place' })}
          autoComplete="off"
          maxLength={100}
          disabled={rest.disabled === true}
          value={place.name ?? ''}
          onChange={({ target }) => rename(target.value)}
        />
      ) : null}
      {place?.accuracy === undefined ? null : (
        <span className="kh-secondary">
          {text({ zh: `误差约 ${place.accuracy} 米`, en: `Within ${place.accuracy} m` })}
        </span>
      )}
      {asking === 'refused' ? (
        <p className="kh-form-words is-error" role="alert">
          {text({
            zh: '没有取得位置：请允许浏览器使用位置，或直接输入坐标。',
            en: 'No position: allow the browser to use it, or type the coordinates.',
          })}
        </p>
      ) : null}
    </fieldset>
  );
}
