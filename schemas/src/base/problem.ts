import type { Json } from './json.ts';
import { type Label, type Language, text } from './text.ts';

/**
 * Every expected failure of the product: code → HTTP status and a sentence in both languages.
 * `{name}` in a sentence is filled from the problem's params. One table, so that the API document and the tests can list them.
 */
export const problemTable = {
  'auth.required': [401, '请先登录。', 'Please sign in.'],
  'auth.expired': [401, '登录已过期，请重新登录。', 'Your session has expired. Please sign in again.'],
  'auth.wrong': [401, '邮箱或密码不对。', 'Wrong e-mail or password.'],
  'auth.throttled': [
    429,
    '尝试次数太多，请 {seconds} 秒后再试。',
    'Too many attempts. Try again in {seconds} seconds.',
  ],
  'auth.inactive': [403, '这个账号已停用，请联系管理员。', 'This account is deactivated. Ask an administrator.'],
  'auth.email-taken': [409, '这个邮箱已经注册过。', 'This e-mail is already registered.'],
  'auth.sign-up-closed': [
    403,
    '这台服务器不开放注册，请联系管理员邀请你。',
    'Sign-up is closed here. Ask an administrator for an invitation.',
  ],
  'invitation.invalid': [
    404,
    '邀请链接无效或已过期，请让管理员重新邀请。',
    'This invitation is invalid or has expired. Ask for a new one.',
  ],
  'request.invalid': [400, '提交的内容有 {count} 处不对。', 'The request has {count} problem(s).'],
  'request.unknown-key': [400, '不认识「{key}」。', '“{key}” is not known here.'],
  'request.missing-key': [400, '缺少「{key}」。', '“{key}” is missing.'],
  'request.wrong-type': [400, '「{key}」应为{expected}。', '“{key}” should be {expected}.'],
  'request.wrong-value': [
    400,
    '「{key}」的值不对，应为{expected}。',
    'The value of “{key}” is wrong: it should be {expected}.',
  ],
  'request.media-type': [415, '请求内容的格式不对，应为 {expected}。', 'The content type should be {expected}.'],
  'request.foreign': [
    403,
    '这个请求来自别的网站，已拒绝。',
    'This request came from another web site and was refused.',
  ],
  'request.not-json': [400, '请求内容不是有效的 JSON。', 'The request body is not valid JSON.'],
  'request.too-large': [413, '内容太大，最多 {limit}。', 'Too large: at most {limit}.'],
  'request.throttled': [429, '请求太频繁，请稍后再试。', 'Too many requests. Try again shortly.'],
  'route.unknown': [404, '没有这个地址。', 'There is nothing at this address.'],
  'server.failed': [
    500,
    '服务器出错了（编号 {request}），请稍后再试。',
    'Something went wrong on the server (reference {request}). Try again.',
  ],
  'server.unavailable': [
    503,
    '服务暂时不可用，请稍后再试。',
    'The service is not available right now. Try again shortly.',
  ],
  'network.unreachable': [
    503,
    '连不上服务器，请检查网络后重试。',
    'The server cannot be reached. Check your connection and try again.',
  ],
  'access.denied': [403, '你没有权限做这件事，请联系管理员。', 'You are not allowed to do this. Ask an administrator.'],
  'access.field': [403, '你不能修改「{field}」。', 'You cannot change “{field}”.'],
  'object.unknown': [404, '没有这个对象：{object}。', 'There is no object {object}.'],
  'view.unknown': [404, '没有这个视图：{view}。', 'There is no view {view}.'],
  'record.not-found': [404, '没有这条记录，或者你看不到它。', 'There is no such record, or you cannot see it.'],
  'record.stale': [
    409,
    '{by} 刚刚改过这条记录，请看看最新内容再保存。',
    '{by} has just changed this record. Look at the latest version before saving.',
  ],
  'record.duplicate': [
    409,
    '「{field}」与已有记录重复：{title}。',
    '“{field}” duplicates an existing record: {title}.',
  ],
  'record.out-of-sight': [
    403,
    '改完以后你就看不到这条记录了，请用“转交”。',
    'You would lose sight of this record. Use transfer instead.',
  ],
  'file.not-found': [404, '没有这个文件，或者你看不到它。', 'There is no such file, or you cannot see it.'],
  'file.empty': [422, '「{name}」是空文件。', '“{name}” is empty.'],
  'file.damaged': [
    500,
    '「{name}」存下的内容已损坏，请联系管理员。',
    'The stored “{name}” is damaged. Ask an administrator.',
  ],
  'field.unknown': [400, '没有字段「{field}」。', 'There is no field {field}.'],
  'field.required': [422, '请填写「{field}」。', '“{field}” is required.'],
  'field.read-only': [422, '「{field}」由系统填写，不能改。', '“{field}” is filled in by the system.'],
  'field.not-unique': [409, '「{field}」的值已被使用。', 'This value of “{field}” is already in use.'],
  'value.type': [422, '「{field}」的类型不对，应为{expected}。', '“{field}” should be {expected}.'],
  'value.too-long': [422, '「{field}」最多 {limit} 个字。', '“{field}” can hold at most {limit} characters.'],
  'value.too-many': [422, '「{field}」最多 {limit} 个。', '“{field}” can hold at most {limit}.'],
  'value.email': [422, '「{field}」不是有效的邮箱。', '“{field}” is not a valid e-mail address.'],
  'value.phone': [422, '「{field}」不是有效的电话号码。', '“{field}” is not a valid phone number.'],
  'value.credit-code': [
    422,
    '「{field}」不是有效的统一社会信用代码，请核对 18 位代码。',
    '“{field}” is not a valid unified social credit code: check its 18 characters.',
  ],
  'value.id-number': [
    422,
    '「{field}」不是有效的身份证号码，请核对 18 位号码。',
    '“{field}” is not a valid identity number: check its 18 characters.',
  ],
  'value.duration': [
    422,
    '「{field}」不是时长，可以写 1:30、90m、2小时。',
    '“{field}” is not a length of time. Write 1:30, 90m or 2h.',
  ],
  'value.time': [422, '「{field}」不是有效的时刻，可以写 9:30。', '“{field}” is not a time of day. Write 9:30.'],
  'value.json': [422, '「{field}」不是有效的 JSON：{reason}。', '“{field}” is not valid JSON: {reason}.'],
  'value.too-deep': [422, '「{field}」最多嵌套 {limit} 层。', '“{field}” can be at most {limit} levels deep.'],
  'value.too-large': [422, '「{field}」太大，最多 {limit}。', '“{field}” is too large: at most {limit}.'],
  'value.bank-card': [422, '「{field}」不是有效的银行卡号。', '“{field}” is not a valid bank card number.'],
  'value.masked': [
    422,
    '「{field}」是遮住的内容，请填写完整的值。',
    '“{field}” is a masked value. Enter the whole one.',
  ],
  'value.url': [422, '「{field}」不是有效的网址。', '“{field}” is not a valid web address.'],
  'value.number': [422, '「{field}」不是数字。', '“{field}” is not a number.'],
  'value.range': [422, '「{field}」应在 {min} 到 {max} 之间。', '“{field}” must be between {min} and {max}.'],
  'value.date': [422, '「{field}」不是有效的日期。', '“{field}” is not a valid date.'],
  'value.option': [422, '「{field}」没有选项「{value}」。', '“{field}” has no option “{value}”.'],
  'value.link': [
    422,
    '「{field}」关联的记录不存在，或者你看不到它。',
    'The record linked in “{field}” does not exist, or you cannot see it.',
  ],
  'value.region': [422, '「{field}」的省市区不对。', '“{field}” names a region that does not exist.'],
  'value.location': [
    422,
    '「{field}」不是有效的坐标，例如 31.2304, 121.4737。',
    '“{field}” is not a position such as 31.2304, 121.4737.',
  ],
  'value.file': [
    422,
    '「{field}」里的文件不存在，或者你看不到它。',
    'A file in “{field}” does not exist, or you cannot see it.',
  ],
  'value.file-kind': [422, '「{field}」不能放这种文件：{name}。', '“{field}” does not take files like {name}.'],
  'value.file-count': [422, '「{field}」最多放 {limit} 个文件。', '“{field}” can hold at most {limit} files.'],
  'value.file-text': [
    422,
    '「{field}」的文件不能从表格导入，请在记录里上传。',
    'Files of “{field}” do not come from a sheet. Upload them in the record.',
  ],
  'value.user': [
    422,
    '「{field}」选的人不在这个工作区。',
    'The person in “{field}” is not a member of this workspace.',
  ],
  'tree.cycle': [422, '「{field}」不能是自己或自己的下级。', '“{field}” cannot be the record itself or one below it.'],
  'tree.too-deep': [422, '「{field}」最多 {limit} 层。', '“{field}” can have at most {limit} levels.'],
  'value.department': [422, '「{field}」选的部门或团队不存在。', 'The department or team in “{field}” does not exist.'],
  'record.invalid': [422, '有 {count} 处要改。', '{count} things need correcting.'],
  'record.rule': [422, '{message}', '{message}'],
  'stage.gate': [422, '进入「{stage}」前要填：{fields}。', 'Fill in before moving to “{stage}”: {fields}.'],
  'stage.not-allowed': [422, '不能从「{from}」直接到「{to}」。', 'A record cannot move from “{from}” to “{to}”.'],
  'secret.no-key': [
    503,
    '加密密钥不能用：{reason}。请联系管理员。',
    'The encryption keys cannot be used: {reason}. Ask an administrator.',
  ],
  'secret.unreadable': [
    409,
    '「{field}」不能解密：它用的密钥不在这台服务器上。请联系管理员。',
    '“{field}” cannot be decrypted: its key is not on this server. Ask an administrator.',
  ],
  'rule.invalid': [422, '规则不对：{message}', 'The rule is wrong: {message}'],
  'rule.too-large': [422, '规则太大：最多 {limit}。', 'The rule is too large: at most {limit}.'],
  'currency.invalid': [422, '币种和汇率有 {count} 处不对。', 'Currencies and rates have {count} mistake(s).'],
  'currency.twice': [422, '币种 {code} 写了两次。', 'The currency {code} stands there twice.'],
  'currency.unknown': [422, '没有币种 {code}，或者它就是本位币。', '{code} is no other currency of this workspace.'],
  'currency.day': [
    422,
    '{code} 的日期 {date} 不存在，或者重复了。',
    'The day {date} of {code} does not exist or stands there twice.',
  ],
  'currency.rate': [422, '{code} 的汇率不能是 0。', 'The rate of {code} cannot be 0.'],
  'calendar.invalid': [422, '工作日历有 {count} 处不对。', 'The calendar has {count} mistake(s).'],
  'calendar.hours': [
    422,
    '{from} 到 {to} 不对：要先开始后结束，并且不和前一段重叠。',
    '{from} to {to} is wrong: it should end after it begins and not overlap the one before.',
  ],
  'calendar.day': [422, '{date} 不存在，或者重复了。', '{date} does not exist or stands there twice.'],
  'calendar.unknown': [404, '没有工作日历 {key}。', 'There is no calendar {key}.'],
  'calendar.standard': [
    409,
    '标准工作日历不能删除，可以修改。',
    'The standard calendar can be changed but not removed.',
  ],
  'calendar.too-many': [409, '最多 {limit} 个工作日历。', 'There can be at most {limit} calendars.'],
  'query.invalid': [400, '查询不对：{message}', 'The query is wrong: {message}'],
  'cursor.invalid': [
    400,
    '翻页位置已失效，请从头加载。',
    'This page position is no longer valid. Load from the start.',
  ],
  'draft.conflict': [
    409,
    '{by} 刚刚保存了另一份修改，请先看看改了什么。',
    '{by} has just saved other changes. Look at them first.',
  ],
  'draft.published': [
    409,
    '{by} 刚刚发布了第 {release} 版，请先看看改了什么。',
    '{by} has just published release {release}. Look at the changes first.',
  ],
  'draft.invalid': [422, '有 {count} 个问题要先解决才能发布。', '{count} problem(s) must be solved before publishing.'],
  'draft.unchanged': [409, '没有要发布的改动。', 'There is nothing to publish.'],
  'publish.busy': [503, '数据库正忙，稍后会自动重试，请再点一次发布。', 'The database is busy. Please publish again.'],
  'release.unknown': [404, '没有第 {number} 版。', 'There is no release {number}.'],
  'template.unknown': [404, '没有模板 {template}。', 'There is no template {template}.'],
  'template.installed': [409, '这个工作区已经有内容了。', 'This workspace already has an app.'],
  'workflow.unknown': [404, '没有这个流程：{workflow}。', 'There is no workflow {workflow}.'],
  'workflow.not-applicable': [
    422,
    '这条记录现在不能执行「{workflow}」。',
    '“{workflow}” cannot run on this record now.',
  ],
  'workflow.failed': [422, '「{workflow}」没有执行：{message}', '“{workflow}” did not run: {message}'],
  'import.unreadable': [422, '读不懂这个文件：{reason}。', 'This file cannot be read: {reason}.'],
  'import.empty': [422, '文件里没有数据行。', 'The file has no data rows.'],
  'import.unknown': [404, '没有这次导入。', 'There is no such import.'],
  'import.state': [409, '导入正在进行或已经结束。', 'The import is running or already over.'],
  'import.cancelled': [409, '导入已取消。', 'The import was cancelled.'],
  'import.mapping': [422, '「{field}」必填，但没有对应的列。', '“{field}” is required but no column is matched to it.'],
  'unit.unknown': [404, '没有这个部门或团队。', 'There is no such department or team.'],
  'unit.cycle': [422, '部门不能归到自己的下级，人也不能互为上级。', 'Nothing can stand above what it stands below.'],
  'unit.in-use': [409, '下面还有「{name}」，请先移走。', '“{name}” stands below it. Move that first.'],
  'member.unknown': [404, '没有这个成员。', 'There is no such member.'],
  'member.joined': [
    409,
    '{email} 已经加入了这个工作区（停用的成员可以重新启用）。',
    '{email} has already joined this workspace. A deactivated member can be activated again.',
  ],
  'member.not-joined': [
    409,
    '这个人还没有加入，请重新给出邀请链接。',
    'This person has not joined yet. Hand over a new invitation link.',
  ],
  'role.unknown': [422, '没有角色「{role}」。', 'There is no role {role}.'],
  'member.last-admin': [409, '至少要留一位管理员。', 'There must be at least one administrator.'],
  'definition.invalid': [422, '{message}', '{message}'],
  'boot.setting': [
    500,
    '环境变量 {name}={value} 不对：应为{expected}。',
    'The environment variable {name}={value} is wrong: it should be {expected}.',
  ],
  'boot.running': [
    500,
    '数据目录 {directory} 已经有一个客环在运行：{address}',
    'A Kehuan is already running on the data directory {directory}: {address}',
  ],
  'boot.port-taken': [
    500,
    '端口 {port} 已被别的程序占用，请换一个，例如 PORT={other} npm start。',
    'Port {port} is taken by another program. Choose another one, for example PORT={other} npm start.',
  ],
  'boot.address': [500, '不能在 {host}:{port} 上监听：{reason}。', 'Cannot listen on {host}:{port}: {reason}.'],
  'boot.data-directory': [
    500,
    '不能使用数据目录 {directory}：{reason}。',
    'The data directory {directory} cannot be used: {reason}.',
  ],
  'boot.data-owner': [
    500,
    '{directory} 属于用户 {owner}，请用这个用户或 root 启动。',
    '{directory} belongs to the user {owner}. Start as that user or as root.',
  ],
  'boot.data-version': [
    500,
    '{directory} 里是 PostgreSQL {found} 的数据，这个程序带的是 PostgreSQL {expected}。',
    '{directory} holds data of PostgreSQL {found}, but this program comes with PostgreSQL {expected}.',
  ],
  'boot.no-postgres': [
    500,
    '没有适合 {platform} 的内置 PostgreSQL（{reason}），请用 DATABASE_URL 指定一个 PostgreSQL 17 或更新的数据库。',
    'There is no built-in PostgreSQL for {platform} ({reason}). Set DATABASE_URL to a PostgreSQL 17 or newer.',
  ],
  'boot.postgres-failed': [
    500,
    '内置的 PostgreSQL 没能启动：{reason}',
    'The built-in PostgreSQL did not start: {reason}',
  ],
  'boot.database-unreachable': [
    500,
    '连不上 DATABASE_URL 指定的数据库：{reason}。',
    'The database of DATABASE_URL cannot be reached: {reason}.',
  ],
  'boot.database-unfit': [
    500,
    'DATABASE_URL 指定的数据库不能用：{reason}。',
    'The database of DATABASE_URL cannot be used: {reason}.',
  ],
  'boot.database-newer': [
    500,
    '数据库由更新版本的客环升级过（{migration}），请先更新这台服务器。',
    'The database was upgraded by a newer Kehuan ({migration}). Update this server first.',
  ],
} as const satisfies Record<string, readonly [number, string, string]>;

export type ProblemCode = keyof typeof problemTable;
type Params = { readonly [key: string]: Json | Label | undefined };

/** What travels over HTTP and what lists of problems hold. `path` is a JSON pointer into what was sent. */
export interface ProblemData {
  readonly code: ProblemCode;
  readonly path?: string;
  readonly params?: Params;
  /** the sentence in the reader's language, filled in by the server */
  readonly message?: string;
  readonly problems?: readonly ProblemData[];
}

interface Details {
  readonly [param: string]: Json | Label | readonly ProblemData[] | undefined;
  readonly path?: string;
  readonly problems?: readonly ProblemData[];
}

/** The one error class: an expected failure that the user can act on. `path` is a JSON pointer into what was sent. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly params: Params;
  readonly path: string | undefined;
  readonly problems: readonly ProblemData[] | undefined;

  constructor(code: ProblemCode, details: Details = {}) {
    const { path, problems, ...params } = details;
    super(code);
    this.name = 'Problem';
    this.code = code;
    // what is left are the values of the sentence
    this.params = params as Params;
    this.path = path;
    this.problems = problems;
  }

  get status(): number {
    return problemTable[this.code][0];
  }
}

/** The plain data of a problem with its sentence (and those of its parts) in the given language. */
export function describeProblem(problem: Problem | ProblemData, language: Language): ProblemData {
  const data: ProblemData = {
    code: problem.code,
    message: sentence(problem.code, problem.params ?? {}, language),
    ...(problem.path === undefined ? {} : { path: problem.path }),
    ...(problem.params && Object.keys(problem.params).length > 0 ? { params: problem.params } : {}),
  };
  return problem.problems
    ? { ...data, problems: problem.problems.map((part) => describeProblem(part, language)) }
    : data;
}

function sentence(code: ProblemCode, params: Params, language: Language): string {
  const [, zh, en] = problemTable[code];
  return (language === 'zh' ? zh : en).replace(/\{(\w+)\}/g, (_, name: string) => show(params[name], language));
}

function show(value: Json | Label | undefined, language: Language): string {
  if (value === undefined || value === null) return '';
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return value.map((item) => show(item, language)).join(language === 'zh' ? '、' : ', ');
  return text(value as Label, language);
}
