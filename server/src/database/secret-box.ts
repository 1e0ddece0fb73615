import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import type { SecretKeys } from './secret-keys.ts';

/** Whose secret it is. An encrypted value copied to another record, field or workspace cannot be read there. */
export interface SecretPlace {
  readonly workspace: string;
  readonly object: string;
  readonly field: string;
  readonly record: string;
}

/** Encrypts and finds secrets; made once for a process, the keys are read when they are first needed. */
export interface SecretBox {
  /** `<version>.<nonce>.<encrypted value and tag>`, base64url */
  readonly seal: (place: SecretPlace, value: string) => string;
  /** null where it is not what was sealed here, or its key is gone */
  readonly open: (place: SecretPlace, sealed: string) => string | null;
  /** the same for the same value of a field, different everywhere else, and no way back without the key */
  readonly blind: (place: Omit<SecretPlace, 'record'>, value: string) => string;
  /** what every value starts with that is sealed with the newest key */
  readonly currentPrefix: () => string;
}

const cipher = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;
const blindLength = 32;

const textOf = ({ workspace, object, field, record }: SecretPlace): Buffer =>
  Buffer.from(JSON.stringify([workspace, object, field, record]));

export function createSecretBox(load: () => SecretKeys): SecretBox {
  let known: SecretKeys | undefined;
  const keys = () => {
    known ??= load();
    return known;
  };
  return {
    currentPrefix: () => `${keys().current}.`,
    seal: (place, value) => {
      const { versions, current } = keys();
      const nonce = randomBytes(nonceBytes);
      const sealing = createCipheriv(cipher, versions.get(current)!, nonce).setAAD(textOf(place));
      const sealed = Buffer.concat([sealing.update(value, 'utf8'), sealing.final(), sealing.getAuthTag()]);
      return `${current}.${nonce.toString('base64url')}.${sealed.toString('base64url')}`;
    },
    open: (place, sealed) => {
      const [version, nonce = '', body = ''] = sealed.split('.');
      const key = keys().versions.get(Number(version));
      const bytes = Buffer.from(body, 'base64url');
      if (!key || bytes.length < tagBytes) return null;
      try {
        const opening = createDecipheriv(cipher, key, Buffer.from(nonce, 'base64url'), { authTagLength: tagBytes });
        opening.setAAD(textOf(place)).setAuthTag(bytes.subarray(-tagBytes));
        return Buffer.concat([opening.update(bytes.subarray(0, -tagBytes)), opening.final()]).toString('utf8');
      } catch {
        // the tag does not fit: another key, another place, or somebody has changed it
        return null;
      }
    },
    blind: ({ workspace, object, field }, value) =>
      createHmac('sha256', keys().blind)
        .update(JSON.stringify([workspace, object, field, value]))
        .digest('hex')
        .slice(0, blindLength),
  };
}
