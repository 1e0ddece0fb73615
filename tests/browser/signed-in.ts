import type { App } from '@kehuan/schemas';
import type { Page } from 'playwright-core';
import { type Api, openApi } from '../helpers/api.ts';
import { openPage, type PageOptions } from '../helpers/browser.ts';

export const password = 'correct horse battery';
export const boss = { name: '李明', email: 'boss@example.cn' } as const;

/** The first person of a server, signed in by API. */
export async function signUpBoss(address: string): Promise<Api> {
  const api = openApi(address);
  await api.call('signUp', { body: { ...boss, password, workspace: '启衡科技' } });
  return api;
}

/** The CRM with its sample data. */
export async function installCrm(address: string): Promise<Api> {
  const api = await signUpBoss(address);
  await api.call('installTemplate', { params: { key: 'crm' }, body: { sample: true } });
  return api;
}

/** Publishes an app of the test's own into the empty workspace. */
export async function publishApp(address: string, change: (app: App) => App): Promise<Api> {
  const api = await signUpBoss(address);
  const { revision, app } = await api.call('draft');
  const saved = await api.call('saveDraft', { body: { revision, app: change(app) } });
  if (saved.problems.length > 0) throw new Error(JSON.stringify(saved.problems));
  await api.call('publish', { body: { revision: saved.revision } });
  return api;
}

/** Somebody with a role, joined by API. */
export async function joinAs(admin: Api, address: string, person: { email: string; name: string; role: string }) {
  const { email, name, role } = person;
  const { link } = await admin.call('invite', { body: { email, name, roles: [role] } });
  const api = openApi(address);
  await api.call('acceptInvitation', { params: { token: link.split('/').at(-1) ?? '' }, body: { name, password } });
  return api;
}

/** A page of a person who signs in through the form and lands where the test begins. */
export async function openSignedIn(
  address: string,
  path: string,
  { email = boss.email, ...options }: PageOptions & { readonly email?: string } = {},
): Promise<Page> {
  const page = await openPage({ width: 1440, ...options });
  await page.goto(`${address}/sign-in?next=${encodeURIComponent(path)}`);
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[name=password]').fill(password);
  await page.locator('button[type=submit]').click();
  await page.waitForURL(`${address}${path}`);
  return page;
}
