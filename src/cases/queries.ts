import type { CaseRow, PartnerRow } from '../db/rows.ts';
import { type Alert, alertOf } from '../policy/alert.ts';
import { addDays } from '../policy/civil-date.ts';
import { ask, type Asking, type Look } from './asking.ts';
import type { Door } from './execute.ts';
import { literally, searchKey } from './search-key.ts';
import { type CaseSummary, summarize } from './summary.ts';
import { roleLabel } from './words.ts';

/** What a list of cases is narrowed by; absent means any. `me` stands for the person who looks. */
export interface CaseFilter {
  readonly type?: string | undefined;
  readonly state?: string | undefined;
  readonly owner?: string | undefined;
  readonly awaiting?: string | undefined;
  readonly product?: string | undefined;
  readonly partner?: string | undefined;
  readonly alert?: Alert | undefined;
  readonly open?: boolean | undefined;
  readonly q?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

export interface CasePage {
  cases: CaseSummary[];
  /** Cursor of the next page, or null. */
  next: string | null;
  today: string;
  asOf: string;
}

const MAX = 500;

/** Sorts open cases first, then by the day to act, those without dates last: a stable key to page on. */
const ORDER = `(case when c.closed_on is null then '0' else '1' end || coalesce(
  case when c.ped < $1::date then '0' || c.ped::text else '1' || coalesce(c.work_by, c.act_by)::text end, '9') || c.id)`;

function where(filter: CaseFilter, asking: Asking): { text: string; params: unknown[] } {
  const params: unknown[] = [asking.today];
  const parts: string[] = [];
  const add = (text: (n: number) => string, value: unknown): void => {
    params.push(value);
    parts.push(text(params.length));
  };
  if (filter.type) add((n) => `c.type = $${n}`, filter.type);
  if (filter.state) add((n) => `c.state = $${n}`, filter.state);
  if (filter.owner) add((n) => `c.owner = $${n}`, filter.owner === 'me' ? asking.actor.email : filter.owner);
  if (filter.awaiting)
    add((n) => `c.awaiting = any($${n})`, filter.awaiting === 'me' ? asking.actor.roles : [filter.awaiting]);
  if (filter.product) add((n) => `c.product = $${n}`, filter.product);
  if (filter.partner) add((n) => `c.partner = $${n}`, filter.partner);
  if (filter.open !== undefined) parts.push(`c.closed_on is ${filter.open ? '' : 'not '}null`);
  if (filter.alert) parts.push(alertSql(filter.alert, params, asking.today));
  if (filter.q?.trim()) {
    params.push(searchKey(filter.q), `%${literally(filter.q)}%`);
    const [key, raw] = [params.length - 1, params.length];
    const named = `($${key} <> '' and (p.search_name || ' ' || p.search_city) like '%' || $${key} || '%')`;
    parts.push(`(${named} or c.id ilike $${raw} or c.partner ilike $${raw})`);
  }
  if (filter.cursor) add((n) => `${ORDER} > $${n}`, filter.cursor);
  return { text: parts.length > 0 ? `where ${parts.join(' and ')}` : '', params };
}

/** The same levels as `alertOf`, for the database to narrow by; `$1` is today. */
function alertSql(alert: Alert, params: unknown[], today: string): string {
  const open = 'c.closed_on is null';
  const unpaid = '(c.ped is null or c.ped >= $1::date)';
  if (alert === 'ped-passed') return `(${open} and c.ped < $1::date)`;
  if (alert === 'overdue') return `(${open} and ${unpaid} and c.act_by < $1::date)`;
  const due = 'coalesce(c.work_by, c.act_by)';
  if (alert === 'today') return `(${open} and ${unpaid} and c.act_by >= $1::date and ${due} <= $1::date)`;
  params.push(addDays(today, 7));
  return `(${open} and ${unpaid} and ${due} > $1::date and ${due} <= $${params.length}::date)`;
}

/** A page of cases, deadlines first. */
export async function listCases(door: Door, look: Look, filter: CaseFilter): Promise<CasePage> {
  const asking = await ask(door, look);
  const limit = Math.min(filter.limit ?? 100, MAX);
  const { text, params } = where(filter, asking);
  params.push(limit + 1);
  const rows = await door.pool.sql<{ case: CaseRow; partner: PartnerRow; key: string }>(
    // Chosen first: making JSON of every open case only to sort it costs ten times the page.
    `select to_jsonb(c) as "case", to_jsonb(p) as partner, k.key
     from (select c.id, ${ORDER} as key from cases c join partner p on p.id = c.partner ${text}
           order by key limit $${params.length}) k
     join cases c on c.id = k.id join partner p on p.id = c.partner order by k.key`,
    params,
  );
  const shown = rows.slice(0, limit);
  return {
    cases: shown.map((row) => summarize(row.case, row.partner, asking)),
    next: rows.length > limit ? (shown.at(-1)?.key ?? null) : null,
    today: asking.today,
    asOf: look.now,
  };
}

/** How many cases call, for the menu. */
export interface CaseCounts {
  open: number;
  mine: number;
  pedPassed: number;
  overdue: number;
  today: number;
  thisWeek: number;
  awaitingMe: number;
  awaiting: { role: string; label: string; count: number }[];
  tray: number;
}

/** Counts over the open cases, those that wait for a decision, and the letters that wait for a partner. */
export async function countCases(door: Door, look: Look): Promise<CaseCounts> {
  const asking = await ask(door, look);
  const [called, tray] = await Promise.all([
    door.pool.sql<{
      running: boolean;
      owner: string | null;
      awaiting: string | null;
      actBy: string | null;
      ped: string | null;
      workBy: string | null;
    }>(
      // A closed case calls too while somebody has to decide: a letter may come after the loss.
      `select closed_on is null as running, owner, awaiting, act_by as "actBy", ped, work_by as "workBy"
       from cases where closed_on is null or awaiting is not null`,
    ),
    door.pool.sql<{ count: number }>('select count(*)::integer as count from letter where case_id is null'),
  ]);
  const open = called.filter((row) => row.running);
  const alerts = open.map((row) => alertOf(row, asking.today));
  const calling = (alert: Alert): number => alerts.filter((found) => found === alert).length;
  const waiting = new Map<string, number>();
  for (const row of called) if (row.awaiting) waiting.set(row.awaiting, (waiting.get(row.awaiting) ?? 0) + 1);
  return {
    open: open.length,
    mine: open.filter((row) => row.owner === asking.actor.email).length,
    pedPassed: calling('ped-passed'),
    overdue: calling('overdue'),
    today: calling('today'),
    thisWeek: calling('this-week'),
    awaitingMe: called.filter((row) => row.awaiting !== null && asking.actor.roles.includes(row.awaiting)).length,
    awaiting: [...waiting].map(([role, count]) => ({ role, label: roleLabel(asking.book, role, asking.lang), count })),
    tray: tray[0]?.count ?? 0,
  };
}
