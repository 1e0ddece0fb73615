/** Kinds of secrets; each has a masked form of its own. */
export const secretFormats = ['plain', 'phone', 'id_number', 'bank_card'] as const;
export type SecretFormat = (typeof secretFormats)[number];

const stars = (count: number) => '*'.repeat(count);

const masks: { readonly [F in SecretFormat]: (value: string) => string } = {
  plain: () => stars(6),
  phone: (phone) => {
    const national = phone.replace(/^\+86/, '').replace(/;ext=.*$/, '');
    return national.length < 9 ? stars(6) : `${national.slice(0, 3)}${stars(national.length - 7)}${national.slice(-4)}`;
  },
  id_number: (number) => `${number.slice(0, 3)}${stars(11)}${number.slice(-4)}`,
  bank_card: (digits) => `${stars(4)} ${digits.slice(-4)}`,
};

/** A secret as it may be shown to who may read the field: 138****1234, 110***********002X, **** 6789, ******. */
export function maskSecret(format: SecretFormat, value: string): string {
  return masks[format](value);
}

/** What a masked form looks like; no value that is entered does. */
export function isMasked(text: string): boolean {
  return text.includes(stars(4));
}

/** A secret that cannot be shown even masked: its key is missing, or it is a change in the past. */
export const hiddenSecret = stars(6);
