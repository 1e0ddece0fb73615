import { type App, problemsOf, references, type Target, usedBy } from '@kehuan/schemas';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anySeed, randomApp } from '../helpers/random-app.ts';
import { randomChange } from '../helpers/random-change.ts';
import { office } from './definitions-app.ts';
import { pick, randomFrom } from './rule-world.ts';

/** The value at a JSON pointer replaced, or removed where there is none to put there. */
function plant(app: App, path: string, value?: unknown): App {
  const copy: unknown = structuredClone(app);
  const keys = path.split('/').slice(1);
  let here = copy as Record<string, unknown>;
  for (const key of keys.slice(0, -1)) here = here[key] as Record<string, unknown>;
  const last = keys.at(-1)!;
  if (value === undefined) delete here[last];
  else here[last] = value;
  return copy as App;
}

const booking = '/objects/1';
const stages = `${booking}/behaviours/2/options/pipelines/0/stages`;
const steps = '/workflows/0/steps';

/** where, what is put there, where the problem is found, a word of its sentence */
const mistakes: readonly (readonly [path: string, value: unknown, at: string, says: string])[] = [
  ['/zone', 'Asia/Nowhere', '/zone', '时区'],
  ['/zone', '+08:00', '/zone', '时区'],
  ['/label', { zh: ' ' }, '/label', '名称'],
  ['/roles/0/admin', false, '/roles', '管理员'],
  ['/roles/1/key', 'admin', '/roles/1/key', '两次'],
  ['/roles/1/objects/nothing', { read: 'all' }, '/roles/1/objects/nothing', '对象'],
  ['/roles/1/objects/booking/fields/nothing', 'hidden', '/roles/1/objects/booking/fields/nothing', '字段'],
  ['/navigation/0/items/0/object', 'nothing', '/navigation/0/items/0/object', '对象'],
  ['/navigation/0/items/1/dashboard', 'nothing', '/navigation/0/items/1/dashboard', '仪表盘'],
  ['/objects/0/key', 'booking', '/objects/1/key', '两次'],
  [`${booking}/title`, 'nothing', `${booking}/title`, '没有字段'],
  [`${booking}/title`, 'room', `${booking}/title`, '标题'],
  [`${booking}/fields/3/key`, 'seats', `${booking}/fields/3/key`, '两次'],
  [`${booking}/fields/3/key`, 'constructor', `${booking}/fields/3/key`, '不能叫'],
  [`${booking}/fields/3/key`, 'created_at', `${booking}/fields/3/key`, '系统字段'],
  [`${booking}/fields/3/key`, 'stage', `${booking}/fields/3/key`, '阶段'],
  [`${booking}/fields/1/options/to/0`, 'nothing', `${booking}/fields/1/options/to/0`, '对象'],
  [`${booking}/fields/2/options`, { format: 'plain', min: 5, max: 1 }, `${booking}/fields/2/options/max`, '最小'],
  ['/objects/0/fields/0/options', { format: 'line', maxLength: 5000 }, '/objects/0/fields/0/unique', '不重复'],
  [`${booking}/fields/5/options/options/1/key`, 'one', `${booking}/fields/5/options/options/1/key`, '两次'],
  [`${booking}/fields/5/options/options/1/label`, { zh: '' }, `${booking}/fields/5/options/options/1/label`, '名称'],
  [`${booking}/fields/6/visible/==/1`, 'two', `${booking}/fields/6/visible/==/1`, '选项'],
  [`${booking}/fields/6/required`, { '>': [{ var: 'budget' }, 1] }, `${booking}/fields/6/required/>/1`, '文本'],
  [`${booking}/fields/6/default`, 'x', `${booking}/fields/6/default`, '金额'],
  [`${booking}/behaviours/1/type`, 'ownership', `${booking}/behaviours/1/options/keys`, '不认识'],
  [
    `${booking}/behaviours/1/options/keys/0/fields/0`,
    'nothing',
    `${booking}/behaviours/1/options/keys/0/fields/0`,
    '字段',
  ],
  [`${stages}/0/kind`, 'lost', `${stages}/0`, '第一个阶段'],
  [`${stages}/2/key`, 'asked', `${stages}/2/key`, '两次'],
  [`${stages}/0/next/0`, 'nowhere', `${stages}/0/next/0`, '阶段'],
  [`${stages}/1/required/0`, 'nothing', `${stages}/1/required/0`, '字段'],
  [`${stages}/1/required/0`, 'closed_at', `${stages}/1/required/0`, '系统'],
  [`${booking}/validity/0/field`, 'nothing', `${booking}/validity/0/field`, '字段'],
  [`${booking}/validity/0/rule`, { var: 'nothing' }, `${booking}/validity/0/rule/var`, '字段'],
  ['/forms/0/object', 'nothing', '/forms/0/object', '对象'],
  ['/forms/0/sections/0/items/1/field', 'topic', '/forms/0/sections/0/items/1', '两次'],
  ['/forms/0/sections/0/items/1/field', 'nothing', '/forms/0/sections/0/items/1/field', '字段'],
  ['/forms/0/sections/0/visible', { nonsense: 1 }, '/forms/0/sections/0/visible/nonsense', '运算符'],
  ['/forms/0/facts/0', 'nothing', '/forms/0/facts/0', '字段'],
  ['/forms/1/related/0', 'booking.day', '/forms/1/related/0', '指向'],
  ['/forms/1/composer', 'booking.nothing', '/forms/1/composer', '字段'],
  ['/views/0/filter/==/0/var', 'nothing', '/views/0/filter/==/0/var', '字段'],
  ['/views/0/sort/0/field', 'nothing', '/views/0/sort/0/field', '字段'],
  ['/views/0/options/columns/1/field', 'room.nothing', '/views/0/options/columns/1/field', '字段'],
  ['/views/0/options/columns/1/field', 'day.name', '/views/0/options/columns/1/field', '关联'],
  ['/views/1/options/group', 'day', '/views/1/options/group', '单选'],
  ['/views/1/options/sum', 'topic', '/views/1/options/sum', '数字'],
  ['/views/1/options/folded/0', 'nothing', '/views/1/options/folded/0', '选项'],
  ['/dashboards/0/widgets/0/query/measures/0/field', 'topic', '/dashboards/0/widgets/0/query/measures/0/field', '数字'],
  ['/workflows/0/trigger/object', 'nothing', '/workflows/0/trigger/object', '对象'],
  ['/workflows/0/trigger/when/==/1', 'nothing', '/workflows/0/trigger/when/==/1', '选项'],
  ['/workflows/0/start', 'nothing', '/workflows/0/start', '步骤'],
  ['/workflows/0/start', 'tell', `${steps}/0`, '走不到'],
  [`${steps}/0/next/perhaps`, 'tell', `${steps}/0/next/perhaps`, '出口'],
  [`${steps}/0/next/none`, 'nothing', `${steps}/0/next/none`, '步骤'],
  [`${steps}/3/next/done`, 'find', `${steps}/0`, '圈'],
  [`${steps}/1/options/values/nothing`, 'x', `${steps}/1/options/values/nothing`, '字段'],
  [`${steps}/1/options/values/closed_at`, { now: [] }, `${steps}/1/options/values/closed_at`, '系统'],
  [`${steps}/1/options/values/topic`, undefined, `${steps}/1/options/values`, '必填'],
  [`${steps}/1/options/values/room/var`, '$steps.who.user', `${steps}/1/options/values/room/var`, '变量'],
  [`${steps}/2/options/field`, 'room', `${steps}/2/options/field`, '成员'],
  [`${steps}/2/options/roles/0`, 'nothing', `${steps}/2/options/roles/0`, '角色'],
  [`${steps}/3/options/to`, { var: '$record.room' }, `${steps}/3/options/to`, ''],
];

describe('an app', () => {
  test('in which everything refers to everything has no problem', () => {
    expect(problemsOf(office)).toEqual([]);
  });

  test.each(mistakes)('with a mistake at %s (%j) says so where it is', (path, value, at, says) => {
    const problems = problemsOf(plant(office, path, value));
    const found = problems.find((problem) => problem.path === at);
    expect(found, JSON.stringify(problems)).toBeDefined();
    expect(JSON.stringify(found?.params)).toContain(says);
  });
});

describe('random apps', () => {
  test('have no problems, and neither has what any number of changes makes of them', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const random = randomFrom(seed);
        let app = randomApp(random);
        expect(problemsOf(app)).toEqual([]);
        for (let step = 0; step < 3; step += 1) app = randomChange(random, app);
        expect(problemsOf(app)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  test('with one reference bent to something that is not there have a problem at that very place', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const random = randomFrom(seed);
        const app = randomApp(random);
        const { where } = pick(random, references(app));
        const holder = where
          .split('/')
          .slice(1)
          .reduce<unknown>((here, key) => (here as Record<string, unknown>)?.[key], app);
        if (typeof holder !== 'string') return;
        const problems = problemsOf(plant(app, where, 'nowhere_at_all'));
        expect(problems.some(({ path }) => path?.startsWith(where.split('/').slice(0, -1).join('/')))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the reference graph', () => {
  const users = (target: Target) => usedBy(office, target).map(({ noun, path }) => `${noun} ${path.join('.')}`);

  test('knows every definition that uses a field, rules and workflows included', () => {
    expect(users({ object: 'booking', field: 'topic' })).toEqual([
      'object booking',
      'behaviour booking.matching',
      'form booking.booking_form',
      'view booking.mine',
      'view booking.board',
      'workflow follow',
    ]);
    expect(users({ object: 'room', field: 'name' })).toEqual([
      'object room',
      'form room.room_form',
      'view booking.mine',
    ]);
    expect(users({ object: 'booking', field: 'amount' })).toEqual([
      'view booking.board',
      'dashboard start',
      'role clerk',
    ]);
  });

  test('knows who uses an option, a stage, an object, a role', () => {
    expect(users({ object: 'booking', field: 'urgency', option: 'one' })).toEqual(['field booking.amount']);
    expect(users({ object: 'booking', field: 'stage', option: 'fixed' })).toEqual([
      'stage booking.normal.asked',
      'workflow follow',
    ]);
    expect(users({ object: 'booking', field: 'stage', option: 'gone' })).toEqual(['view booking.board']);
    expect(users({ object: 'room' })).toContain('field booking.room');
    expect(users({ object: 'room' })).not.toContain('object room');
    expect(users({ role: 'clerk' })).toEqual(['workflow follow']);
    expect(users({ dashboard: 'start' })).toEqual(['navigation main']);
  });
});
