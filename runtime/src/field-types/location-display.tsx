import { placeOf, showPlace } from '@kehuan/schemas';
import { useText } from '../client/language.ts';
import { Icon } from '../kit/icon.tsx';
import type { DisplayProps } from './field-ui.ts';
import './location.css';

/** The name and the coordinates; no map of anybody else's is asked. */
export function LocationDisplay({ value, dense }: DisplayProps<'location'>) {
  const text = useText();
  const place = placeOf(value);
  if (!place) return <span className="kh-secondary">–</span>;
  const { name, accuracy } = place;
  if (dense) return <span className="kh-value kh-digits">{name ?? showPlace(place)}</span>;
  return (
    <span className="kh-place">
      <Icon name="map-pin" size={14} />
      {name ? <span>{name}</span> : null}
      <span className="kh-digits">{showPlace(place)}</span>
      {accuracy === undefined ? null : (
        <span className="kh-secondary">{text({ zh: `±${accuracy} 米`, en: `±${accuracy} m` })}</span>
      )}
    </span>
  );
}
