const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(zone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(zone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
    formatters.set(zone, formatter);
  }
  return formatter;
}

/** An ISO instant as `YYYY-MM-DD HH:mm:ss` on the wall clock of a time zone. */
export function wallClockOf(instant: string, zone: string): string {
  return formatterOf(zone).format(new Date(instant)).padStart(19, '0');
}

/** The ISO instant of a day and second of day on the wall clock of a time zone (a gap or overlap takes the earlier offset). */
export function instantOf(date: string, secondOfDay: number, zone: string): string {
  const wanted = Date.parse(`${date}T00:00:00Z`) + secondOfDay * 1000;
  const offset = (at: number) => Date.parse(`${wallClockOf(new Date(at).toISOString(), zone).replace(' ', 'T')}Z`) - at;
  const first = wanted - offset(wanted);
  return new Date(wanted - offset(first)).toISOString();
}
