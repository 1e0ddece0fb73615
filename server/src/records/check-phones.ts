import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

/** Chinese numbers that belong to no place: known to nobody's tables, called all the same. */
const shared = /^\+86[48]00\d{7}$/;

/** Which Chinese mobiles there are is a matter of their first five figures. */
const mobile = /^\+861[3-9]\d{9}$/;
const mobilePrefixes = new Map<string, boolean>();

function isMobile(number: string): boolean {
  const prefix = number.slice(0, 8);
  const known = mobilePrefixes.get(prefix);
  if (known !== undefined) return known;
  const isValid = isGivenOut(number);
  mobilePrefixes.set(prefix, isValid);
  return isValid;
}

const isGivenOut = (number: string): boolean => parsePhoneNumberFromString(number)?.isValid() === true;

/**
 * Whether a phone number in our normal form can exist, by the full tables of what is given out (prefix and length), which browsers are
 * spared: they let 141… pass. Service numbers (95588) and shared ones (400…) are what their form says.
 */
export function isPhone(phone: string): boolean {
  const [number = ''] = phone.split(';ext=');
  if (!number.startsWith('+') || shared.test(number)) return true;
  return mobile.test(number) ? isMobile(number) : isGivenOut(number);
}
