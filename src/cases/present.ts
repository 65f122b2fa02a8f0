import type { ContractRow, LetterRow } from '../db/rows.ts';
import { allHold } from '../policy/conditions.ts';
import { labelFor } from '../policy/labels.ts';
import { type CaseState, readFact, type Situation } from '../policy/facts.ts';
import { loadAround } from './around.ts';
import { type ActionView, actionViews } from './action-view.ts';
import { ask, type Asking, type Look } from './asking.ts';
import { openBeside } from './beside.ts';
import { rowOfCase } from './case-row.ts';
import { likelyNumber } from './commands/calls.ts';
import { caseDates, type DateView } from './date-view.ts';
import { evidenceRule, type EvidenceView, viewEvidence } from './evidence-view.ts';
import type { Door } from './execute.ts';
import { type CaseFile, contactOf, loadCase, relationsOf } from './load.ts';
import { type CaseSummary, summarize } from './summary.ts';
import { type TemplateView, templateViews } from './template-view.ts';
import { type TimelineEntry, timelineOf } from './timeline.ts';
import { valueText } from './value-text.ts';
import { listLabel } from './words.ts';

/** A case whole: facts, dates with their why, evidence, every action with its reasons, and what happened. */
export interface CaseView extends CaseSummary {
  contact: { salonPhone: string | null; proPhone: string | null; email: string | null };
  manager: string | null;
  managerName: string | null;
  monthlyCents: number | null;
  commitmentEndsOn: string | null;
  states: { id: string; label: string; tone: 'good' | 'bad' | 'neutral'; current: boolean; end: boolean }[];
  fields: {
    id: string;
    label: string;
    type: string;
    value: string | number | boolean | null;
    text: string;
    firm: boolean | null;
  }[];
  next: { say: string; action: string | null; page: string; line: number } | null;
  dates: DateView | null;
  evidence: EvidenceView | null;
  /** The number a call logged now most likely went to, and its half-day. */
  nextCall: { number: 'salon' | 'pro'; half: 'morning' | 'afternoon' } | null;
  /** Blocks of text, first the one the case carries everywhere. */
  templates: TemplateView[];
  letters: LetterOfCase[];
  attachments: { file: string; name: string; mediaType: string; size: number; kind: string; kindLabel: string }[];
  parent: string | null;
  children: string[];
  actions: ActionView[];
  timeline: TimelineEntry[];
  bookVersion: number;
}

interface LetterOfCase {
  id: string;
  number: string | null;
  receivedOn: string;
  channel: string;
  channelLabel: string;
  writtenOn: string | null;
  registeredOn: string;
  scan: string | null;
}

interface Around {
  readonly contract: ContractRow | undefined;
  readonly letters: readonly LetterRow[];
  readonly children: readonly string[];
}

async function around(door: Door, file: CaseFile): Promise<Around> {
  const { id, contract } = file.state;
  const rows = await door.pool.sql<{ contract: ContractRow | null; letters: LetterRow[]; children: string[] }>(
    `select (select to_jsonb(t) from contract t where t.id = $2) as contract,
       (select coalesce(jsonb_agg(to_jsonb(l) order by l.received_on, l.id), '[]'::jsonb) from letter l where l.case_id = $1) as letters,
       (select coalesce(jsonb_agg(c.id order by c.id), '[]'::jsonb) from cases c where c.parent = $1) as children`,
    [id, contract],
  );
  return {
    contract: rows[0]?.contract ?? undefined,
    letters: rows[0]?.letters ?? [],
    children: rows[0]?.children ?? [],
  };
}

function letterOfCase(letter: LetterRow, { book, lang }: Asking): LetterOfCase {
  return {
    id: letter.id,
    number: letter.number,
    receivedOn: letter.received_on,
    channel: letter.channel,
    channelLabel: listLabel(book, 'letter-channels', letter.channel, lang),
    writtenOn: letter.written_on,
    registeredOn: letter.registered_on,
    scan: letter.scan?.file ?? null,
  };
}

/** Whose agenda the case's appointment stands in. */
const appointee = ({ fields }: CaseState): string | null => {
  const person = fields['appointmentWith'];
  return typeof person === 'string' ? person : null;
};

/** The case as its reader sees it, or null when there is none of that id. */
export async function showCase(door: Door, look: Look, id: string): Promise<CaseView | null> {
  const asking = await ask(door, look);
  const { today, time, book: law, lang, nameOf } = asking;
  const file = await loadCase(door.pool, today, id);
  if (!file) return null;
  const { state, partner, calls } = file;
  const pinned = await door.books.version(door.pool, state.bookVersion);
  const type = pinned.caseTypes.get(state.type);
  const situation: Situation = {
    case: state,
    actor: look.actor,
    relations: relationsOf(look.actor, state, partner),
    contact: contactOf(partner, calls),
    today,
    around: await loadAround(
      door.pool,
      door.books,
      file,
      { family: true, person: appointee(state) },
      { actor: look.actor, today },
    ),
  };
  const [{ contract, letters, children }, beside] = await Promise.all([
    around(door, file),
    openBeside(door.pool, partner.id),
  ]);
  const read = (name: string) => readFact(situation, name);
  const next = type?.next.find((step) => allHold(step.when, read));
  const rule = evidenceRule(pinned, state.type);
  const books = { pinned, law };
  const timeline = await timelineOf(asking, {
    caseId: id,
    type,
    product: state.product,
    letters: letters.map((letter) => letter.id),
    partner: partner.id,
  });
  return {
    ...summarize(rowOfCase(state), partner, asking),
    contact: { salonPhone: partner.salon_phone, proPhone: partner.pro_phone, email: partner.email },
    manager: partner.manager,
    managerName: partner.manager === null ? null : nameOf(partner.manager),
    monthlyCents: contract?.monthly_cents ?? null,
    commitmentEndsOn: contract?.commitment_ends_on ?? null,
    states: [...(type?.states.values() ?? [])].map((one) => ({
      id: one.id,
      label: labelFor(one, state.product)[lang],
      tone: one.tone,
      current: one.id === state.state,
      end: one.end,
    })),
    fields: [...(type?.fields.values() ?? [])].map((field) => {
      const value = state.fields[field.id] ?? null;
      const firm = field.firm && value !== null ? state.firm[field.id] !== false : null;
      return {
        id: field.id,
        label: field.label[lang],
        type: field.type,
        value,
        text: valueText(asking, field, value),
        firm,
      };
    }),
    next: next
      ? { say: next.say[lang], action: next.action ?? null, page: next.source.page, line: next.source.line }
      : null,
    dates: caseDates(pinned, state, today, lang),
    evidence: rule ? viewEvidence(pinned, rule, partner, calls, today, lang) : null,
    nextCall: {
      number: likelyNumber(pinned, partner, calls, today, time),
      half: Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) < pinned.calendar.noon ? 'morning' : 'afternoon',
    },
    templates: type ? templateViews(books, type, situation, asking) : [],
    letters: letters.map((letter) => letterOfCase(letter, asking)),
    attachments: state.attachments.map((one) => ({
      ...one,
      kindLabel: listLabel(law, 'attachment-kinds', one.kind, lang),
    })),
    parent: state.parent,
    children: [...children],
    actions: type ? actionViews(books, type, situation, beside, asking) : [],
    timeline,
    bookVersion: state.bookVersion,
  };
}
