import { createHash, randomBytes } from 'node:crypto';

/** A secret to hand out: 256 random bits. We keep only its hash, so that a stolen database opens no door. */
export function randomToken(): string {
  return randomBytes(32).toString('base64url');
}

/** A single SHA-256 suffices: 256 random bits cannot be guessed, however fast the hash. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
