import type { ReplyOf, Routes } from '@kehuan/schemas';

/** A member of the workspace, or somebody invited. */
export type Member = ReplyOf<Routes['members']>['members'][number];

/** An invitation to hand over. */
export interface Invitation {
  readonly name: string;
  readonly link: string;
}
