import type { Cause, Context, Workspace } from '../database/context.ts';
import type { Services } from './services.ts';

interface SystemWork {
  readonly cause?: Cause;
  /** the person this is done for, kept as the author of what is written */
  readonly person?: { readonly id: string; readonly name: string };
}

/** The context of work that no request carries: jobs, workflows, installing a template. It sees and may do everything. */
export async function systemContext(
  services: Pick<Services, 'db' | 'now' | 'snapshots' | 'announce' | 'runInline' | 'secrets'>,
  workspace: Workspace,
  { cause = { depth: 0 }, person }: SystemWork = {},
): Promise<Context> {
  return {
    db: services.db,
    workspace,
    snapshot: await services.snapshots.current(workspace),
    actor: { kind: 'system', id: person?.id ?? null, name: person?.name ?? '', roles: [] },
    now: services.now(),
    cause,
    announce: (hint) => services.announce(workspace.id, hint),
    runInline: services.runInline,
    ...(services.secrets ? { secrets: services.secrets } : {}),
  };
}
