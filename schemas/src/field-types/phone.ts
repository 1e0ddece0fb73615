/**
 * Reads a phone number as people write it (spaces, dashes, brackets, full width, 0086) and returns E.164, or null.
 * A number without country code is Chinese: mobiles (1 3–9 + 9 digits), landlines (0 + area code + 7–8 digits), 400 numbers.
 */
export function readPhone(text: string): string | null {
  const plain = text.normalize('NFKC').replace(/[\s\-()_.·—–]/g, '');
  const national = plain.replace(/^(\+|00)86/, '');
  if (/^1[3-9]\d{9}$/.test(national)) return `+86${national}`;
  // after the country code the 0 of the area code is left out; what this function answers must be read as itself again
  const landline = (
    national === plain ? /^0((10|2\d|[3-9]\d{2})[2-9]\d{6,7})$/ : /^0?((10|2\d|[3-9]\d{2})[2-9]\d{6,7})$/
  ).exec(national);
  if (landline) return `+86${landline[1]}`;
  if (/^[48]00\d{7}$/.test(national)) return `+86${national}`;
  const foreign = plain.replace(/^00/, '+');
  return /^\+[1-9]\d{6,14}$/.test(foreign) && !foreign.startsWith('+86') ? foreign : null;
}

/** E.164 as people read it: Chinese mobiles as 139 6362 3906, others with their country code. */
export function showPhone(phone: string): string {
  const mobile = /^\+86(1\d{2})(\d{4})(\d{4})$/.exec(phone);
  if (mobile) return `${mobile[1]} ${mobile[2]} ${mobile[3]}`;
  const landline = /^\+86(10|2\d|[3-9]\d{2})(\d{7,8})$/.exec(phone);
  return landline ? `0${landline[1]}-${landline[2]}` : phone;
}
