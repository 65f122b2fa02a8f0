import type { CallRow, PartnerRow } from '../../db/rows.ts';
import { newId } from '../../base/ids.ts';
import type { Book, NumberKind } from '../../policy/book.ts';
import { parseDay } from '../../policy/civil-date.ts';
import { evaluateEvidence } from '../../policy/evidence.ts';
import type { DeskCommand } from '../../policy/facts.ts';
import type { CommandOf } from '../command.ts';
import type { Context, Handler, Refusal } from '../context.ts';
import { type CallFacts, streamOf } from '../desk-event.ts';
import { evidenceRule } from '../evidence-view.ts';
import { contactOf, loadPartner } from '../load.ts';
import { barred, NOWHERE, refuse, sourceOf, unknown } from '../refuse.ts';

const PARTNER = { fr: 'Le partenaire', en: 'Partner' };

/** The number a call most likely went to: the one whose cell of this half-day is still missing, else the salon's. */
export function likelyNumber(
  law: Book,
  partner: PartnerRow,
  calls: readonly CallRow[],
  day: string,
  time: string,
): NumberKind {
  const rule = evidenceRule(law, null);
  const asOf = parseDay(day);
  const reachable = (['pro', 'salon'] as const).filter((kind) =>
    kind === 'pro' ? partner.pro_phone : partner.salon_phone,
  );
  if (rule && asOf !== null) {
    const half = minutes(time) < law.calendar.noon ? 'morning' : 'afternoon';
    const { grid } = evaluateEvidence(rule, contactOf(partner, calls), asOf, law.calendar);
    const wanted = grid.find(
      (cell) => cell.state === 'missing' && cell.half === half && reachable.includes(cell.number),
    );
    if (wanted) return wanted.number;
  }
  return reachable.includes('salon') || reachable.length === 0 ? 'salon' : 'pro';
}

/** The day to read a partner's calls as of: an old call is looked for among those of its time. */
const asOfCall = (today: string, day: string | undefined): string =>
  day !== undefined && day < today && parseDay(day) !== null ? day : today;

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

function impossible(
  context: Context,
  law: Book,
  command: DeskCommand,
  target: string,
  facts: CallFacts,
): Refusal | null {
  const source = sourceOf(law, command);
  if (parseDay(facts.day) === null || !/^([01]\d|2[0-3]):[0-5]\d$/.test(facts.time)) {
    const message = {
      fr: `«\u00a0${facts.day} ${facts.time}\u00a0» n’est pas une date et une heure.`,
      en: `“${facts.day} ${facts.time}” is not a date and time.`,
    };
    return refuse(command, target, source, 'not-a-date', message, { fields: ['day', 'time'] });
  }
  if (`${facts.day} ${facts.time}` > `${context.today} ${context.time}`) {
    const message = { fr: 'Un appel ne peut pas être dans le futur.', en: 'A call cannot be in the future.' };
    return refuse(command, target, source, 'in-future', message, { read: facts.day, fields: ['day', 'time'] });
  }
  const results = law.lists.get('call-results');
  if (results && !results.values.has(facts.result)) {
    const known = [...results.values.keys()].join(', ');
    const message = {
      fr: `«\u00a0${facts.result}\u00a0» n’est pas un résultat d’appel (${known}).`,
      en: `“${facts.result}” is not a call result (${known}).`,
    };
    return refuse(command, target, source, 'bad-value', message, { fields: ['result'] });
  }
  return null;
}

/** A call made to a partner, with or without an answer; evidence belongs to the partner and outlives its cases. */
export const logCall: Handler<'log-call'> = {
  streams: async (_, command) => [streamOf('partner', command.partner)],

  async handle(context, command) {
    const asOf = asOfCall(context.today, command.call.day);
    const file = await loadPartner(context.tx, asOf, command.partner, context.rows);
    const law = await context.law;
    const { actor, via } = context.envelope;
    const no = barred(law, via === 'import' ? 'import-calls' : 'log-call', actor, command.partner);
    if (no) return no;
    if (!file) return unknown('log-call', NOWHERE, 'unknown-partner', PARTNER, command.partner);
    const day = command.call.day ?? context.today;
    const time = command.call.time ?? context.time;
    const number = command.call.number ?? likelyNumber(law, file.partner, file.calls, day, time);
    const facts: CallFacts = { day, time, number, result: command.call.result };
    const wrong = impossible(context, law, 'log-call', command.partner, facts);
    if (wrong) return wrong;
    const caller = command.caller ?? actor.email;
    if (via === 'import' && file.calls.some((call) => sameCall(call, facts, caller))) {
      return { events: [], result: { partner: command.partner, outcome: 'duplicate' } };
    }
    const call = newId();
    const callerRoles = command.caller === null ? actor.roles : await rolesOf(context, command.caller);
    return {
      events: [
        { on: 'partner', id: command.partner, event: { kind: 'call-logged', call, facts, caller, callerRoles } },
      ],
      result: { partner: command.partner, call, outcome: 'created' },
    };
  },
};

async function rolesOf(context: Context, email: string): Promise<string[]> {
  const rows = await context.tx.sql<{ roles: string[] }>('select roles from person where email = $1', [email]);
  return rows[0]?.roles ?? [];
}

const sameCall = (row: CallRow, facts: CallFacts, caller: string): boolean =>
  row.day === facts.day &&
  row.time === facts.time &&
  row.number === facts.number &&
  row.result === facts.result &&
  row.caller === caller;

async function findCall(tx: Context['tx'], call: string): Promise<Pick<CallRow, 'partner' | 'day'> | null> {
  const rows = await tx.sql<Pick<CallRow, 'partner' | 'day'>>('select partner, day from call where id = $1', [call]);
  return rows[0] ?? null;
}

function corrected(row: CallRow, command: CommandOf<'correct-call'>): { before: CallFacts; facts: CallFacts } {
  const before: CallFacts = { day: row.day, time: row.time, number: row.number, result: row.result };
  return { before, facts: { ...before, ...command.change } };
}

/** A call was logged wrongly: it is corrected or withdrawn, never erased. */
export const correctCall: Handler<'correct-call'> = {
  async streams({ tx }, command) {
    const found = await findCall(tx, command.call);
    return found ? [streamOf('partner', found.partner)] : [];
  },

  async handle(context, command) {
    const found = await findCall(context.tx, command.call);
    const law = await context.law;
    const no = barred(law, 'correct-call', context.envelope.actor, command.call);
    if (no) return no;
    const asOf = asOfCall(context.today, found?.day);
    const file = found && (await loadPartner(context.tx, asOf, found.partner, context.rows));
    const row = file?.calls.find((call) => call.id === command.call);
    if (!file || !row)
      return unknown('correct-call', NOWHERE, 'unknown-call', { fr: 'L’appel', en: 'Call' }, command.call);
    const { before, facts } = corrected(row, command);
    const wrong = impossible(context, law, 'correct-call', command.call, facts);
    if (wrong) return wrong;
    const { reason } = command;
    return {
      events: [
        {
          on: 'partner',
          id: file.partner.id,
          event: { kind: 'call-corrected', call: row.id, before, facts, withdrawn: command.withdraw, reason },
        },
      ],
      result: { partner: file.partner.id, call: row.id, outcome: 'updated' },
    };
  },
};

/** A number is declared: known, or known not to exist, which waives its calls. */
export const declareNumber: Handler<'declare-number'> = {
  streams: async (_, command) => [streamOf('partner', command.partner)],

  async handle(context, command) {
    const file = await loadPartner(context.tx, context.today, command.partner, context.rows);
    const law = await context.law;
    const no = barred(law, 'declare-number', context.envelope.actor, command.partner);
    if (no) return no;
    if (!file) return unknown('declare-number', NOWHERE, 'unknown-partner', PARTNER, command.partner);
    const { number, phone } = command;
    return {
      events: [{ on: 'partner', id: command.partner, event: { kind: 'number-declared', number, phone } }],
      result: { partner: command.partner, outcome: 'updated' },
    };
  },
};
