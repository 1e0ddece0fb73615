import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accentColours, standardAccent } from '../runtime/src/kit/accent.ts';

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

/** WCAG 2: relative luminance, and the contrast of two colours. */
function luminance(hex: string): number {
  const value = Number.parseInt(hex.slice(1), 16);
  const [red = 0, green = 0, blue = 0] = [value >> 16, (value >> 8) & 255, value & 255].map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(first: string, second: string): number {
  const [light = 0, dark = 0] = [luminance(first), luminance(second)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

test('whatever accent a workspace chooses, words on it and words of it can be read, light and dark', () => {
  fc.assert(
    fc.property(fc.oneof(colour, fc.constant(standardAccent)), fc.boolean(), (accent, isDark) => {
      const { accent: fill, onAccent, text, tint } = accentColours(accent, isDark);
      expect(contrast(fill, onAccent)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(text, isDark ? '#161b22' : '#ffffff')).toBeGreaterThanOrEqual(4.5);
      expect(contrast(text, tint)).toBeGreaterThanOrEqual(4.5);
    }),
    { numRuns: 3000 },
  );
});
