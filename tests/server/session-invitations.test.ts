import { expect, test } from 'vitest';
import { openApi } from '../helpers/api.ts';
import { startTestServer } from '../helpers/server.ts';
import { createClock, inviteAndJoin, password, signUpAdmin, tokenOf } from './people.ts';

const rep = { email: 'li@example.com', name: '李雷', roles: ['admin'] };
const day = 86_400;

test('an invited person opens the link, sets a password and works', async () => {
  const clock = createClock();
  await using server = await startTestServer({ now: clock.now });
  const admin = await signUpAdmin(server.address);
  const { id, link, expiresAt } = await admin.call('invite', { body: rep });
  expect(link).toMatch(new RegExp(`^${server.address}/join/[\\w-]{43}$`));
  expect(expiresAt).toBe('2026-11-30T08:00:00.000Z');
  expect((await admin.call('members')).members).toContainEqual({ ...rep, id, active: false, invited: true });

  const person = openApi(server.address);
  const token = tokenOf(link);
  const invitation = await person.call('invitation', { params: { token } });
  expect(invitation).toEqual({
    email: rep.email,
    name: '李雷',
    workspace: '远山科技',
    invitedBy: '王芳',
    hasAccount: false,
  });
  await person.call('acceptInvitation', { params: { token }, body: { name: '李小雷', password } });
  expect((await person.call('members')).members).toContainEqual({
    ...rep,
    id,
    name: '李小雷',
    active: true,
    invited: false,
  });

  // The link is used up; the account is theirs from now on.
  await expect(person.call('invitation', { params: { token } })).rejects.toMatchObject({ code: 'invitation.invalid' });
  const again = person.call('acceptInvitation', { params: { token }, body: { name: 'x', password } });
  await expect(again).rejects.toMatchObject({ code: 'invitation.invalid', answeredStatus: 404 });
  await openApi(server.address).call('signIn', { body: { email: rep.email, password } });
});

test('two people with the same link: one gets in', async () => {
  await using server = await startTestServer();
  const admin = await signUpAdmin(server.address);
  const token = tokenOf((await admin.call('invite', { body: rep })).link);
  const outcomes = await Promise.allSettled(
    ['one of them', 'another one'].map((secret) =>
      openApi(server.address).call('acceptInvitation', { params: { token }, body: { name: 'x', password: secret } }),
    ),
  );
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('a link opens for seven days; a renewed one replaces it', async () => {
  const clock = createClock();
  await using server = await startTestServer({ now: clock.now });
  const admin = await signUpAdmin(server.address);
  const { id, link } = await admin.call('invite', { body: rep });
  const visitor = openApi(server.address);
  clock.pass(7 * day - 1);
  await visitor.call('invitation', { params: { token: tokenOf(link) } });
  clock.pass(2);
  const expired = visitor.call('invitation', { params: { token: tokenOf(link) } });
  await expect(expired).rejects.toMatchObject({ code: 'invitation.invalid' });
  await admin.call('refresh', { body: {} });

  const second = await admin.call('renewInvitation', { params: { id } });
  const third = await admin.call('renewInvitation', { params: { id } });
  const replaced = visitor.call('invitation', { params: { token: tokenOf(second.link) } });
  await expect(replaced).rejects.toMatchObject({ code: 'invitation.invalid' });
  await visitor.call('acceptInvitation', { params: { token: tokenOf(third.link) }, body: { name: 'x', password } });
  const joined = admin.call('renewInvitation', { params: { id } });
  await expect(joined).rejects.toMatchObject({ code: 'member.joined' });
});

test('inviting somebody again changes the open invitation, but not a member', async () => {
  await using server = await startTestServer();
  const admin = await signUpAdmin(server.address);
  const first = await admin.call('invite', { body: rep });
  const second = await admin.call('invite', { body: { ...rep, email: 'LI@example.com', name: '李四' } });
  expect(second.id).toBe(first.id);
  expect((await admin.call('members')).members).toContainEqual(expect.objectContaining({ id: first.id, name: '李四' }));
  const myself = admin.call('invite', { body: { ...rep, email: 'wang@example.com' } });
  await expect(myself).rejects.toMatchObject({ code: 'member.joined', path: '/email' });
  const unknown = admin.call('invite', { body: { ...rep, roles: ['admin', 'wizard'] } });
  await expect(unknown).rejects.toMatchObject({ code: 'role.unknown', path: '/roles/1' });
});

test('an invitation can be taken back', async () => {
  await using server = await startTestServer();
  const admin = await signUpAdmin(server.address);
  const { id, link } = await admin.call('invite', { body: rep });
  await admin.call('updateMember', { params: { id }, body: { active: false } });
  const params = { token: tokenOf(link) };
  const late = openApi(server.address).call('acceptInvitation', { params, body: { name: 'x', password } });
  await expect(late).rejects.toMatchObject({ code: 'invitation.invalid' });
  expect((await admin.call('members')).members).toContainEqual(
    expect.objectContaining({ id, active: false, invited: false }),
  );
  const activated = admin.call('updateMember', { params: { id }, body: { active: true } });
  await expect(activated).rejects.toMatchObject({ code: 'member.not-joined' });
});

test('a person with an account joins another workspace with their own password, and the two know nothing of each other', async () => {
  await using server = await startTestServer({ environment: { KEHUAN_SIGN_UP: 'open' } });
  const admin = await signUpAdmin(server.address);
  const other = openApi(server.address);
  await other.call('signUp', {
    body: { name: '赵云', email: 'zhao@example.com', password: 'another one', workspace: '常山' },
  });
  const home = (await other.call('me')).workspace.id;

  const { link } = await admin.call('invite', { body: { email: 'Zhao@example.com', name: '小赵', roles: ['admin'] } });
  const params = { token: tokenOf(link) };
  const invitation = await openApi(server.address).call('invitation', { params });
  expect(invitation).toMatchObject({ hasAccount: true, name: '赵云' });
  const guess = openApi(server.address).call('acceptInvitation', { params, body: { name: 'x', password } });
  await expect(guess).rejects.toMatchObject({ code: 'auth.wrong', path: '/password' });
  const joined = openApi(server.address);
  await joined.call('acceptInvitation', { params, body: { name: 'x', password: 'another one' } });

  const me = await joined.call('me');
  expect(me).toMatchObject({ name: '赵云', workspace: { name: '远山科技' } });
  expect(me.workspaces.map(({ name }) => name).sort()).toEqual(['常山', '远山科技'].sort());
  expect((await joined.call('people')).people.map(({ name }) => name).sort()).toEqual(['王芳', '赵云'].sort());
  await joined.call('refresh', { body: { workspace: home } });
  expect((await joined.call('people')).people.map(({ name }) => name)).toEqual(['赵云']);
  // The workspace used last is where the next sign-in starts.
  const later = openApi(server.address);
  await later.call('signIn', { body: { email: 'zhao@example.com', password: 'another one' } });
  expect((await later.call('me')).workspace.name).toBe('常山');

  const mine = (await admin.call('me')).id;
  const foreign = admin.call('refresh', { body: { workspace: home } });
  await expect(foreign).rejects.toMatchObject({ code: 'access.denied', path: '/workspace' });
  await admin.call('refresh', { body: {} });
  const outside = later.call('updateMember', { params: { id: mine }, body: { active: false } });
  await expect(outside).rejects.toMatchObject({ code: 'member.unknown', answeredStatus: 404 });
});

test('a deactivated member is out at once, on every server, and comes back when activated again', async () => {
  await using server = await startTestServer();
  await using second = await startTestServer({ databaseUrl: server.databaseUrl });
  const admin = await signUpAdmin(server.address);
  const person = await inviteAndJoin(admin, server.address, rep);
  const elsewhere = openApi(second.address);
  await elsewhere.call('signIn', { body: { email: rep.email, password } });
  await Promise.all([person.call('people'), elsewhere.call('people')]);
  const { id } = await person.call('me');

  await admin.call('updateMember', { params: { id }, body: { active: false } });
  await expect(person.call('people')).rejects.toMatchObject({ code: 'auth.inactive', answeredStatus: 403 });
  await expect(person.call('refresh', { body: {} })).rejects.toMatchObject({ code: 'auth.inactive' });
  const signIn = openApi(server.address).call('signIn', { body: { email: rep.email, password } });
  await expect(signIn).rejects.toMatchObject({ code: 'auth.inactive' });
  await expect.poll(() => elsewhere.call('people').catch(({ code }) => code)).toBe('auth.inactive');

  await admin.call('updateMember', { params: { id }, body: { active: true } });
  await person.call('refresh', { body: {} });
  await person.call('people');
});

test('there is always one active administrator left, also when two withdraw each other’s rights at the same moment', async () => {
  await using server = await startTestServer();
  const admin = await signUpAdmin(server.address);
  const mine = (await admin.call('me')).id;
  const leave = admin.call('updateMember', { params: { id: mine }, body: { active: false } });
  await expect(leave).rejects.toMatchObject({ code: 'member.last-admin', answeredStatus: 409 });
  // Somebody who has not joined yet is no administrator to rely on.
  await admin.call('invite', { body: { ...rep, email: 'later@example.com' } });
  const again = admin.call('updateMember', { params: { id: mine }, body: { active: false } });
  await expect(again).rejects.toMatchObject({ code: 'member.last-admin' });

  const other = await inviteAndJoin(admin, server.address, rep);
  const theirs = (await other.call('me')).id;
  const outcomes = await Promise.allSettled([
    admin.call('updateMember', { params: { id: theirs }, body: { active: false } }),
    other.call('updateMember', { params: { id: mine }, body: { active: false } }),
  ]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const refusal = outcomes.find((outcome) => outcome.status === 'rejected');
  expect(refusal?.reason.code).toMatch(/^(member.last-admin|auth.inactive)$/);
});

test('one’s own name, language and password: the current one is asked for, and other devices are signed out', async () => {
  await using server = await startTestServer();
  const desk = await signUpAdmin(server.address);
  const phone = openApi(server.address);
  await phone.call('signIn', { body: { email: 'wang@example.com', password } });
  await desk.call('updateMe', { body: { name: '王小芳', language: 'en' } });
  expect(await desk.call('me')).toMatchObject({ name: '王小芳', language: 'en' });
  expect((await desk.call('people')).people).toMatchObject([{ name: '王小芳' }]);
  const refused = await desk.fetch('/api/members', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  expect(await refused.json()).toMatchObject({ message: 'The request has 3 problem(s).' });

  const guess = desk.call('updateMe', { body: { password: 'a new secret', currentPassword: 'wrong' } });
  await expect(guess).rejects.toMatchObject({ code: 'auth.wrong', path: '/currentPassword' });
  const without = desk.call('updateMe', { body: { password: 'a new secret' } });
  await expect(without).rejects.toMatchObject({ code: 'auth.wrong' });
  await desk.call('updateMe', { body: { password: 'a new secret', currentPassword: password } });
  await desk.call('refresh', { body: {} });
  await expect(phone.call('refresh', { body: {} })).rejects.toMatchObject({ answeredStatus: 401 });
  await expect(phone.call('people')).rejects.toMatchObject({ code: 'auth.expired' });
  await phone.call('signIn', { body: { email: 'wang@example.com', password: 'a new secret' } });
});
