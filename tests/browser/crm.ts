import type { Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { type Api, openApi } from '../helpers/api.ts';
import { openPage, type PageOptions } from '../helpers/browser.ts';
import { startTestServer, type TestServerOptions } from '../helpers/server.ts';

export const password = 'correct horse battery';

/** A workspace with the CRM, its sample records and its owner, and a way to look at it. */
export interface Crm {
  readonly address: string;
  /** the owner, beside the browser */
  readonly api: Api;
  /** a page of somebody who is signed in; the owner where no e-mail is given */
  readonly open: (path: string, options?: PageOptions & { readonly email?: string }) => Promise<Page>;
  /** a colleague who has joined; answers the e-mail */
  readonly addMember: (name: string, role: string) => Promise<string>;
}

export const owner = { email: 'boss@example.cn', name: '李明' } as const;

/** Starts a server for this test and fills it. Ended after the test's pages. */
export async function startCrm(options: TestServerOptions & { readonly sample?: boolean } = {}): Promise<Crm> {
  const { sample = true, ...settings } = options;
  const server = await startTestServer(settings);
  onTestFinished(() => server[Symbol.asyncDispose]());
  const { address } = server;
  const api = openApi(address);
  await api.call('signUp', { body: { ...owner, password, workspace: '启衡科技', language: 'zh' } });
  await api.call('installTemplate', { params: { key: 'crm' }, body: { sample } });
  return {
    address,
    api,
    open: async (path, { email = owner.email, ...page } = {}) => {
      const opened = await openPage({ width: 1440, ...page });
      const answer = await opened.context().request.post(`${address}/api/sign-in`, { data: { email, password } });
      if (!answer.ok()) throw new Error(`${email} cannot sign in: ${await answer.text()}`);
      await opened.goto(address + path);
      return opened;
    },
    addMember: async (name, role) => {
      const email = `member${Math.random().toString(36).slice(2, 8)}@example.cn`;
      const { link } = await api.call('invite', { body: { name, email, roles: [role] } });
      const token = link.split('/').at(-1) ?? '';
      await openApi(address).call('acceptInvitation', { params: { token }, body: { name, password } });
      return email;
    },
  };
}
