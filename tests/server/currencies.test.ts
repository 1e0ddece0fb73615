import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Api } from '../helpers/api.ts';
import { startTestServer, type TestServer } from '../helpers/server.ts';
import { inviteAndJoin, signUpAdmin } from './people.ts';

let server: TestServer;
let admin: Api;

const settings = {
  base: 'CNY',
  currencies: [
    { code: 'CNY', scale: 2 },
    { code: 'USD', scale: 2 },
    { code: 'EUR', scale: 2 },
  ],
  rates: [
    { currency: 'USD', from: '2026-01-01', rate: '7.1' },
    { currency: 'USD', from: '2026-11-01', rate: '7.0525' },
  ],
};

beforeAll(async () => {
  server = await startTestServer({ now: () => new Date('2026-11-23T08:00:00.000Z') });
  admin = await signUpAdmin(server.address);
  await admin.call('installTemplate', { params: { key: 'crm' }, body: { sample: false } });
  const account = await admin.call('create', { params: { object: 'account' }, body: { values: { name: '远山' } } });
  for (const [name, amount, close_on] of [
    ['early', '100.05', '2026-10-31'],
    ['late', '100.05', '2026-11-30'],
    ['too early', '100.05', '2025-12-31'],
  ]) {
    const values = { name: String(name), account: account.id, amount: String(amount), close_on: String(close_on) };
    await admin.call('create', { params: { object: 'opportunity' }, body: { values } });
  }
});

afterAll(() => server[Symbol.asyncDispose]());

describe('currencies with dated rates', () => {
  test('a workspace begins with its own currency and no other', async () => {
    const { currencies, unrated } = await admin.call('currencies');
    expect(currencies).toEqual({ base: 'CNY', currencies: [{ code: 'CNY', scale: 2 }], rates: [] });
    expect(unrated).toEqual([]);
  });

  test('amounts are converted exactly at the day’s rate; a missing rate gives nothing and is told', async () => {
    await admin.call('saveCurrencies', { body: settings });
    const saved = await admin.call('currencies');
    expect(saved).toEqual({ currencies: settings, unrated: ['EUR'] });
    const { rows } = await admin.call('query', { body: { object: 'opportunity', fields: ['name'] } });
    const nameOf = new Map(rows.map(({ id, name }) => [id, name]));
    const ids = rows.map(({ id }) => String(id));
    const convert = async (currency: string) => {
      const rule = { convert: [{ var: 'amount' }, currency, { var: 'close_on' }] };
      const { kind, results } = await admin.call('tryRule', { body: { object: 'opportunity', rule, ids } });
      expect(kind).toBe('money');
      return Object.fromEntries(
        results.map(({ id, value }) => [nameOf.get(id), value === null ? null : Number(value)]),
      );
    };
    expect(await convert('USD')).toEqual({ early: 710.36, late: 705.6, 'too early': null });
    expect(await convert('CNY')).toEqual({ early: 100.05, late: 100.05, 'too early': 100.05 });
    expect(await convert('EUR')).toEqual({ early: null, late: null, 'too early': null });
    const filter = { '>': [{ convert: [{ var: 'amount' }, 'USD', { var: 'close_on' }] }, 706] };
    const found = await admin.call('query', { body: { object: 'opportunity', fields: ['name'], filter } });
    expect(found.rows.map(({ name }) => name)).toEqual(['early']);
  });

  test('only administrators set them, and every mistake is named at its place', async () => {
    const rep = await inviteAndJoin(admin, server.address, { email: 'rep@example.com', roles: ['rep'] });
    await expect(rep.call('saveCurrencies', { body: settings })).rejects.toMatchObject({ code: 'access.denied' });
    const wrong = {
      base: 'GBP',
      currencies: [...settings.currencies, { code: 'USD', scale: 2 }],
      rates: [
        { currency: 'JPY', from: '2026-02-30', rate: '0' },
        { currency: 'USD', from: '2026-01-01', rate: '7' },
        { currency: 'USD', from: '2026-01-01', rate: '8' },
      ],
    };
    await expect(admin.call('saveCurrencies', { body: wrong })).rejects.toMatchObject({
      code: 'currency.invalid',
      problems: [
        { code: 'currency.twice', path: '/currencies/3/code' },
        { code: 'currency.unknown', path: '/base' },
        { code: 'currency.unknown', path: '/rates/0/currency' },
        { code: 'currency.day', path: '/rates/0/from' },
        { code: 'currency.rate', path: '/rates/0/rate' },
        { code: 'currency.day', path: '/rates/2/from' },
      ],
    });
  });
});
