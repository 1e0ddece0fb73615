import { effectiveGrants } from '../access/grants.ts';
import { pruneApp } from '../access/grants-prune.ts';
import type { Context } from '../database/context.ts';
import { discardDraft, readDraft, saveDraft } from '../definitions/drafts.ts';
import { publishDraft, returnToRelease } from '../definitions/publish.ts';
import { listReleases } from '../definitions/releases.ts';
import { reviewDraft, reviewRelease } from '../definitions/review.ts';
import { tryRule } from '../records/try-rule.ts';
import type { Handlers } from './handler.ts';
import type { HttpServices } from './http-services.ts';

type DefinitionRoute =
  | 'app'
  | 'draft'
  | 'saveDraft'
  | 'discardDraft'
  | 'tryRule'
  | 'review'
  | 'publish'
  | 'releases'
  | 'releaseReview'
  | 'returnTo';

export function definitionHandlers(services: HttpServices): Handlers<DefinitionRoute> {
  return {
    app: async ({ snapshot, actor }) => ({
      release: snapshot.release,
      app: pruneApp(snapshot.app, actor.roles),
      grants: effectiveGrants(snapshot.app, actor.roles),
      variables: snapshot.reckoning?.variables ?? {},
    }),
    draft: (context) => readDraft(context),
    saveDraft: (context, request) => saveDraft(context, request.body),
    discardDraft: async (context) => {
      await discardDraft(context);
      return {};
    },
    tryRule: (context, request) => tryRule(context, request.body),
    review: (context) => reviewDraft(context),
    publish: (context, request) => afterPublish(services, context, publishDraft(context, request.body)),
    releases: (context) => listReleases(context),
    releaseReview: (context, request) => reviewRelease(context, request.params.number),
    returnTo: (context, request) => afterPublish(services, context, returnToRelease(context, request.params.number)),
  };
}

/** Whoever has published asks for the new release next; this process has it by then. */
export async function afterPublish<T>(
  services: HttpServices,
  { workspace }: Context,
  published: Promise<T>,
): Promise<T> {
  const result = await published;
  await services.snapshots.refresh(workspace);
  return result;
}
