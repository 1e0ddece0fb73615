import type { Part } from '../part.ts';
import { pointer } from '../pointer.ts';
import type { Role } from '../role.ts';
import { blankLabel, refer, type Sites } from './site.ts';

export function* roleSites(role: Role, at: string): Sites {
  const part: Part = { noun: 'role', path: [role.key], label: role.label, at };
  yield* blankLabel(at, role.label);
  for (const [object, grant] of Object.entries(role.objects)) {
    const where = at + pointer('objects', object);
    yield refer(part, where, { object });
    for (const field of Object.keys(grant.fields ?? {})) {
      yield refer(part, where + pointer('fields', field), { object, field });
    }
  }
}
