import type { AccessTokens } from '../access/access-tokens.ts';
import type { Identities } from '../access/identities.ts';
import type { Services } from '../access/services.ts';
import type { LiveHub } from '../delivery/live.ts';

/** What the HTTP side has beside what every part of the server has. */
export interface HttpServices extends Services {
  readonly tokens: AccessTokens;
  readonly identities: Identities;
  readonly hub: LiveHub;
}
