import { fieldTypes, Problem } from '@kehuan/schemas';

/** The form in which an e-mail address names an account: `Anna@Example.com ` and `anna@example.com` are one. Throws `value.email`. */
export function normaliseEmail(email: string): string {
  const checked = fieldTypes.text.check(email, { format: 'email' });
  if (checked.ok && typeof checked.value === 'string') return checked.value.toLowerCase();
  throw new Problem('value.email', { path: '/email', field: { zh: '邮箱', en: 'E-mail' } });
}
