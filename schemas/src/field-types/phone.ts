/** Numbers of a few digits that everybody in China can call as they stand: 95588, 96110, 10086, 12345, 110. */
const serviceNumber = /^(95\d{3,6}|96\d{3,4}|100\d{2}|12\d{3}|11[0-9]|12[0-2])$/;

/** What stands between a number and its extension, `转 801`, `ext. 801`, `-801` after a landline, `;ext=801`. */
const extension = /(?:;ext=|转接?分?机?|分机|extension|ext\.?|x|#|,)(\d{1,6})$/;

/**
 * Reads a phone number as people write it (spaces, dashes, brackets, full width, 0086, an extension) and returns E.164, with
 * `;ext=…` where there is an extension; a service number stays as it is. Null where it is none. A number without country code is Chinese: mobiles
 * (1 3–9 + 9 digits), landlines (0 + area code + 7–8 digits), 400 numbers. The server has the last word (`check-phones.ts`).
 */
export function readPhone(text: string): string | null {
  const compact = text.normalize('NFKC').toLowerCase().replace(/\s/g, '');
  const written = compact
    .replace(/^(\(?0\d{2,3}\)?-?\d{7,8})-(\d{1,6})$/, '$1转$2')
    .replace(/[-()_.·—–:：](?!ext)/g, '');
  const direct = extension.exec(written);
  if (!direct) return readNumber(written);
  const number = readNumber(written.slice(0, direct.index));
  return number?.startsWith('+') ? `${number};ext=${direct[1]}` : null;
}

function readNumber(plain: string): string | null {
  if (serviceNumber.test(plain)) return plain;
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

/** E.164 as people read it: Chinese mobiles as 139 6362 3906, landlines as 010-62551234 转 801, others with their country code. */
export function showPhone(phone: string): string {
  const [number = '', direct] = phone.split(';ext=');
  const shown = showNumber(number);
  return direct === undefined ? shown : `${shown} 转 ${direct}`;
}

function showNumber(phone: string): string {
  const mobile = /^\+86(1\d{2})(\d{4})(\d{4})$/.exec(phone);
  if (mobile) return `${mobile[1]} ${mobile[2]} ${mobile[3]}`;
  const shared = /^\+86([48]00)(\d{3})(\d{4})$/.exec(phone);
  if (shared) return `${shared[1]}-${shared[2]}-${shared[3]}`;
  const landline = /^\+86(10|2\d|[3-9]\d{2})(\d{7,8})$/.exec(phone);
  return landline ? `0${landline[1]}-${landline[2]}` : phone;
}
