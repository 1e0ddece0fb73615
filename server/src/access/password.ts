import { hash, verify } from '@node-rs/argon2';

/** argon2id (the library's default algorithm) with OWASP's settings: 19 MiB, two passes. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** The hash of a password nobody has, at the same cost: an unknown e-mail takes as long to refuse as a wrong password. */
const nobody = '$argon2id$v=19$m=19456,t=2,p=1$P/Nygy81FKMGk0PX18+oig$0BESYJTRmFOOpmi5pVb7y3o/zmIoFnqexGaGcwDjfy4';

export function hashPassword(password: string): Promise<string> {
  return hash(password, cost);
}

/** `hashed`: null where there is no such person or no password yet; then always false, after the same time. */
export async function isPassword(password: string, hashed: string | null | undefined): Promise<boolean> {
  const isRight = await verify(hashed ?? nobody, password);
  return isRight && typeof hashed === 'string';
}
