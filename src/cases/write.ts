import type { ShadowTable } from '../db/rows.ts';
import type { Tx } from '../db/tx.ts';
import { appendCte, type AppendCte, asStreamMoved, assertAppended, type Chained } from '../journal/append.ts';
import type { RowChange } from './row-change.ts';

interface Shape {
  readonly key: string;
  readonly columns: readonly string[];
}

const words = (text: string): string[] => text.trim().split(/\s+/);

const SHAPES: Record<ShadowTable, Shape> = {
  person: { key: 'email', columns: words('email name roles can_sign_in version') },
  partner: {
    key: 'id',
    columns: words(`id name search_name address postal_code city search_city salon_phone pro_phone email manager
      past_managers onboarding_manager siret domain_name facts planned version`),
  },
  contract: { key: 'id', columns: words('id partner product signed_on live_on commitment_ends_on monthly_cents') },
  cases: {
    key: 'id',
    columns:
      words(`id type partner product contract state owner past_owners author treated_by awaiting requester requests deliveries fields firm fcr
      act_by ped work_by date_origin overridden letters attachments parent parent_type book_version opened_on closed_on single_key
      version`),
  },
  letter: {
    key: 'id',
    columns: words(`id number received_on written_on registered_on channel product partner named city case_id unmatched
      asks scan note version`),
  },
  call: {
    key: 'id',
    columns: words('id partner day time number result caller caller_roles logged_at corrected withdrawn'),
  },
  agenda: { key: 'person', columns: words('person hours version') },
  absence: {
    key: 'id',
    columns: words('id person from_day until_day from_half until_half kind cover withdrawn'),
  },
  appointment: {
    key: 'id',
    columns: words('id person case_id partner day time minutes state booked_by sequence changed_at'),
  },
  domain: { key: 'fqdn', columns: words('fqdn partner registrar expires_on autorenew status seen_at version') },
  book_version: { key: 'version', columns: words('version hash files effective_on published_by published_at') },
};

/** Column that identifies a row of a table. */
export const keyColumn = (table: ShadowTable): string => SHAPES[table].key;

function upsert(table: ShadowTable, parameter: number): string {
  const { key, columns } = SHAPES[table];
  const list = columns.join(', ');
  const updates = columns.filter((column) => column !== key).map((column) => `${column} = excluded.${column}`);
  return `row_${table} as (insert into ${table} (${list})
    select ${list} from jsonb_populate_recordset(null::${table}, $${parameter}::jsonb)
    on conflict (${key}) do update set ${updates.join(', ')})`;
}

const statements = new Map<string, string>();

/** The statement that writes to these tables. It depends on nothing else, and composing it costs more than sending it. */
function statementFor(tables: readonly ShadowTable[], journal: AppendCte, before: number): string {
  const known = statements.get(tables.join());
  if (known !== undefined) return known;
  const parts = [
    'answered as (insert into command (actor, key, request, result, at) values ($1, $2, $3, $4::jsonb, $5::timestamptz))',
    journal.text,
    ...tables.map((table, nth) => upsert(table, before + nth + 1)),
  ];
  const text = `with ${parts.join(',\n')} select ${journal.moved} as moved`;
  statements.set(tables.join(), text);
  return text;
}

/** The answer of a command, kept under its key in the same statement as everything it wrote. */
export interface Answer {
  readonly actor: string;
  readonly key: string;
  readonly request: string;
  readonly result: object;
  readonly at: string;
}

/**
 * Writes a command in one statement: events, stream heads, the sequencer's queue, the rows and the answer. A row
 * touched by several events is written once, as the last of them left it.
 */
export async function write(tx: Tx, chained: Chained, changes: readonly RowChange[], answer: Answer): Promise<void> {
  const byTable = new Map<ShadowTable, Map<string, object>>();
  for (const { table, key, row } of changes) {
    const rows = byTable.get(table) ?? new Map<string, object>();
    byTable.set(table, rows.set(key, row));
  }
  const params: unknown[] = [answer.actor, answer.key, answer.request, JSON.stringify(answer.result), answer.at];
  const journal = appendCte(params.length, chained);
  params.push(...journal.params);
  // A stable order of tables keeps the number of different statements small: each is prepared once a connection.
  const tables = [...byTable.keys()].sort();
  const text = statementFor(tables, journal, params.length);
  for (const table of tables) params.push(JSON.stringify([...(byTable.get(table)?.values() ?? [])]));
  const rows = await tx.sql<{ moved: number }>(text, params).catch((error: unknown) => {
    throw asStreamMoved(error);
  });
  assertAppended(rows[0]?.moved, chained);
}
