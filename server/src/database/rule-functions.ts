import { chineseAmountSteps } from '@kehuan/schemas';
import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/**
 * What rules need of PostgreSQL beyond its own functions, in the control schema: each is immutable and says exactly what the JavaScript
 * readers do (schemas/src/rules/compute-*.ts; tests/server/rule-readers-agree.test.ts compares them). Those that name each argument once
 * are inlined by the planner; the others exist because an argument named twice would double the statement at every level.
 */
export const ruleFunctionsSql: readonly string[] = [
  // lower case by Unicode, whatever the database's own locale is
  define('kh_fold(text)', 'text', `lower($1 collate "pg_c_utf8")`),
  define(
    'kh_ends_with(text, text)',
    'boolean',
    `right(kehuan.kh_fold($1), length(kehuan.kh_fold($2))) = kehuan.kh_fold($2)`,
  ),
  define('kh_trim(text)', 'text', `nullif(btrim($1, ${trimmed()}), '')`),
  define('kh_left(text, numeric)', 'text', `nullif(left($1, least(greatest(trunc($2), 0), 1000000000)::int), '')`),
  define('kh_right(text, numeric)', 'text', `nullif(right($1, least(greatest(trunc($2), 0), 1000000000)::int), '')`),
  // whole numbers below 10^15 only
  define(
    'kh_mod(numeric, numeric)',
    'numeric',
    `case when $2 <> 0 and trunc($1) = $1 and trunc($2) = $2 and abs($1) < 1e15 and abs($2) < 1e15 then mod($1, $2) end`,
  ),
  // half away from zero at the scale, decided on the exact quotient: round(a / b, n) rounds twice
  define(
    'kh_money_divide(numeric, numeric, int)',
    'numeric',
    `case when $2 <> 0 then sign($1) * sign($2) * ('1e-' || $3)::numeric * div(abs($1) * 2 * ('1e' || $3)::numeric + abs($2), abs($2) * 2) end`,
  ),
  // The planner computes constant parts ahead, even of a branch that is never taken: each cast to int is clamped first.
  // dates outside the years 0001 to 9999 are null; 3652058 days lie between the first and the last
  define(
    'kh_date_of(timestamptz, text)',
    'date',
    `case when ($1 at time zone $2)::date between date '0001-01-01' and date '9999-12-31' then ($1 at time zone $2)::date end`,
  ),
  define(
    'kh_add_days(date, numeric)',
    'date',
    `case when trunc($2) + ($1 - date '0001-01-01') between 0 and 3652058
      then date '0001-01-01' + (trunc($2) + ($1 - date '0001-01-01'))::int end`,
  ),
  define(
    'kh_add_full_days(timestamptz, numeric)',
    'timestamptz',
    `case when trunc($2) * 86400 + extract(epoch from $1) between -62135596800 and 253402300799.999
      then $1 + make_interval(hours => 24 * least(greatest(trunc($2), -4000000), 4000000)::int) end`,
  ),
  define(
    'kh_add_months(date, numeric)',
    'date',
    `case when trunc($2) + extract(year from $1) * 12 + extract(month from $1) - 1 between 12 and 119999
      then ($1 + make_interval(months => least(greatest(trunc($2), -120000), 120000)::int))::date end`,
  ),
];

/** Working time and amounts in words came later. */
const laterFunctionsSql: readonly string[] = [
  // one list of a calendar's text, see schemas/src/rules/workday-text.ts
  define('kh_calendar(text, int)', 'int[]', `split_part($1, '|', $2)::int[]`),
  // workdays since the first Monday of 1970, the day itself included
  define(
    'kh_workdays(date, int[], int[], int[])',
    'int',
    `floor(($1 - date '1970-01-05') / 7.0)::int * $2[7]
      + $2[extract(isodow from $1)::int] + $4[1 + case when cardinality($3) = 0 then 0 else width_bucket($1 - date '1970-01-01', $3) end]`,
  ),
  // the lists of a text of rates, see schemas/src/rules/rate-text.ts
  define('kh_rate_days(text)', 'text[]', `split_part($1, '|', 3)::text[]`),
  define('kh_rates(text)', 'numeric[]', `split_part($1, '|', 4)::numeric[]`),
  `create or replace function kehuan.kh_convert(amount numeric, currency text, day date, scale text, days text[], rates numeric[])
    returns numeric language sql immutable parallel safe as $$
    select case when days[at] collate "C" like currency || '%' then round(amount * rates[at], scale::int) end
    from (select width_bucket((currency || to_char(day, 'YYYY-MM-DD')) collate "C", days) as at) as found $$`,
  `create or replace function kehuan.kh_cn_amount(numeric) returns text language sql immutable strict parallel safe as $$
    with amount as (select round($1, 2) as signed, trunc(round(abs($1), 2)) as whole, (round(abs($1), 2) * 100 % 100)::int as cents),
    spelled as (select (select string_agg(
        substr('零壹贰叁肆伍陆柒捌玖', 1 + d::int, 1) || (array['','拾','佰','仟','万','拾','佰','仟','亿','拾','佰','仟','万','拾','佰','仟'])[length(whole::text) - n::int + 1], '' order by n)
      from unnest(string_to_array(whole::text, null)) with ordinality as digits(d, n)) as raw from amount),
    tidy as (select ${tidied('raw')} as yuan from spelled)
    select case when length(whole::text) <= 16 then '人民币' || case when signed < 0 then '负' else '' end
      || case when yuan <> '' then yuan || '元' when cents = 0 then '零元' else '' end
      || case when cents = 0 then '整' else
        case when cents >= 10 then substr('零壹贰叁肆伍陆柒捌玖', 1 + cents / 10, 1) || '角' when yuan = '' then '' else '零' end
        || case when cents % 10 > 0 then substr('零壹贰叁肆伍陆柒捌玖', 1 + cents % 10, 1) || '分' else '整' end end end
    from amount, tidy $$`,
];

function tidied(text: string): string {
  return chineseAmountSteps.reduce(
    (inner, [pattern, replacement]) => `regexp_replace(${inner}, '${pattern}', '${replacement}', 'g')`,
    text,
  );
}

export const laterRuleFunctionsMigration: Migration = {
  id: '0041-rule-functions',
  up: async ({ db }) => {
    for (const statement of laterFunctionsSql) await sql.raw(statement).execute(db);
  },
};

/** Part of the control schema's history; a change of a function is a new migration that replaces it. */
export const ruleFunctionsMigration: Migration = {
  id: '0040-rule-functions',
  up: async ({ db }) => {
    for (const statement of ruleFunctionsSql) await sql.raw(statement).execute(db);
  },
};

function define(signature: string, returns: string, body: string): string {
  return `create or replace function kehuan.${signature} returns ${returns} language sql immutable parallel safe as $$ select ${body} $$`;
}

/** White space as `trimmedCharacters` of the language has it. */
function trimmed(): string {
  const codes =
    '0009 000A 000B 000C 000D 0020 00A0 1680 2000 2001 2002 2003 2004 2005 2006 2007 2008 2009 200A 2028 2029 202F 205F 3000 FEFF';
  return `U&'${codes
    .split(' ')
    .map((code) => `\\${code}`)
    .join('')}'`;
}
