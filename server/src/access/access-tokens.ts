import { Problem } from '@kehuan/schemas';
import { createSigner, createVerifier } from 'fast-jwt';

/** Who an access token speaks for. Ids only: what this person may do is read where it can change. */
export interface Claims {
  readonly user: string;
  readonly workspace: string;
  readonly session: string;
}

export interface ReadClaims extends Claims {
  /** milliseconds since 1970 */
  readonly expiresAt: number;
}

export interface AccessTokens {
  /** seconds a token lasts */
  readonly lifetime: number;
  readonly issue: (claims: Claims, now: Date) => string;
  /** Throws `auth.required` for anything we have not issued, `auth.expired` for what is over. */
  readonly read: (token: string, now: Date) => ReadClaims;
}

const lifetime = 600;
/** tokens whose signature need not be computed again */
const remembered = 10_000;

/** Short JWTs (HS256), so that a request proves its sender without a look-up. Only the signature is left to the library: the clock is ours. */
export function createAccessTokens(secret: string): AccessTokens {
  const sign = createSigner({ key: secret, algorithm: 'HS256', noTimestamp: true });
  const verify = createVerifier({ key: secret, algorithms: ['HS256'], ignoreExpiration: true, cache: false });
  const known = new Map<string, ReadClaims>();

  function readNew(token: string): ReadClaims {
    const claims = narrow(tryVerify(verify, token));
    if (known.size >= remembered) known.delete(known.keys().next().value ?? '');
    known.set(token, claims);
    return claims;
  }

  return {
    lifetime,
    issue: ({ user, workspace, session }, now) => {
      return sign({ sub: user, workspace, session, exp: Math.floor(now.getTime() / 1000) + lifetime });
    },
    read: (token, now) => {
      const claims = known.get(token) ?? readNew(token);
      if (claims.expiresAt > now.getTime()) return claims;
      known.delete(token);
      throw new Problem('auth.expired');
    },
  };
}

function tryVerify(verify: (token: string) => unknown, token: string): unknown {
  try {
    return verify(token);
  } catch {
    throw new Problem('auth.required');
  }
}

/** A signed payload is ours, but perhaps that of another version. */
function narrow(payload: unknown): ReadClaims {
  if (typeof payload === 'object' && payload !== null) {
    const { sub: user, workspace, session, exp } = payload as { readonly [claim: string]: unknown };
    if (typeof user === 'string' && typeof workspace === 'string' && typeof session === 'string') {
      if (typeof exp === 'number') return { user, workspace, session, expiresAt: exp * 1000 };
    }
  }
  throw new Problem('auth.required');
}
