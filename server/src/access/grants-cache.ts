/** Remembers what was worked out for a thing and a set of roles for as long as the thing itself lives. */
export function rememberByRoles<T extends object, V>(
  work: (about: T, roles: readonly string[]) => V,
): (about: T, roles: readonly string[]) => V {
  const cache = new WeakMap<T, Map<string, V>>();
  return (about, roles) => {
    const known = cache.get(about) ?? new Map<string, V>();
    cache.set(about, known);
    const key = roles.join(' ');
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = work(about, roles);
    known.set(key, made);
    return made;
  };
}
