/** Colours made from the workspace's accent, so that any accent stays readable in both themes. */
export interface AccentColours {
  readonly accent: string;
  readonly hover: string;
  readonly text: string;
  readonly onAccent: string;
  readonly weak: string;
  readonly tint: string;
  readonly ring: string;
}

type Rgb = readonly [number, number, number];

const white: Rgb = [255, 255, 255];
const ink: Rgb = [11, 18, 32];
const surfaces = { light: white, dark: [22, 27, 34] } as const satisfies Record<string, Rgb>;
/** WCAG AA for text; a button's label and a link both need it */
const readable = 4.5;
const large = 3;

export const standardAccent = '#2563eb';

/** The standard accent as it was designed; every other one is computed to look alike. */
const standard: { readonly light: AccentColours; readonly dark: AccentColours } = {
  light: {
    accent: '#2563eb',
    hover: '#1d4fc4',
    text: '#1d4fc4',
    onAccent: '#ffffff',
    weak: '#eef4ff',
    tint: '#e6edfb',
    ring: '#dbe7ff',
  },
  dark: {
    accent: '#4c8dff',
    hover: '#6ba1ff',
    text: '#7fb0ff',
    onAccent: '#0b1220',
    weak: '#172842',
    tint: '#172842',
    ring: '#1f3d6e',
  },
};

export function accentColours(accent: string, isDark: boolean): AccentColours {
  if (accent === standardAccent) return isDark ? standard.dark : standard.light;
  const base = parse(accent);
  const surface = isDark ? surfaces.dark : surfaces.light;
  const away = isDark ? white : ink;
  const fill = isDark ? mix(base, white, 0.2) : base;
  // a colour too bright for white words is not darkened to brown: it gets dark words
  const onAccent = contrast(white, fill) >= large ? white : ink;
  const shown = until(fill, onAccent === white ? ink : white, (colour) => contrast(colour, onAccent) >= readable);
  const text = until(shown, away, (colour) => contrast(colour, mix(surface, shown, 0.12)) >= readable + 1);
  return {
    accent: print(shown),
    hover: print(mix(shown, away, 0.14)),
    text: print(text),
    onAccent: print(onAccent),
    weak: print(mix(surface, shown, isDark ? 0.16 : 0.075)),
    tint: print(mix(surface, shown, isDark ? 0.16 : 0.115)),
    ring: print(mix(surface, shown, isDark ? 0.4 : 0.17)),
  };
}

/** The colour, moved towards another only as far as needed. */
function until(colour: Rgb, towards: Rgb, isEnough: (colour: Rgb) => boolean): Rgb {
  for (let share = 0; share < 1; share += 0.05) {
    const candidate = mix(colour, towards, share);
    if (isEnough(candidate)) return candidate;
  }
  return towards;
}

function parse(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

const print = (colour: Rgb): string => `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`;

/** Rounded as it will be printed: what is measured is what is shown. */
const mix = (from: Rgb, to: Rgb, share: number): Rgb => [
  Math.round(from[0] + (to[0] - from[0]) * share),
  Math.round(from[1] + (to[1] - from[1]) * share),
  Math.round(from[2] + (to[2] - from[2]) * share),
];

function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(first: Rgb, second: Rgb): number {
  const [light, dark] = [luminance(first), luminance(second)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}
