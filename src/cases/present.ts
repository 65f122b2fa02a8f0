import type { LetterRow } from '../db/rows.ts';
import { labelFor } from '../policy/labels.ts';
import { dueReminders, nextStep } from '../policy/next-step.ts';
import type { Book } from '../policy/book.ts';
import { type Apart, type CaseState, readFact } from '../policy/facts.ts';
import { type ActionView, actionViews } from './action-view.ts';
import { ask, type Asking, type Look } from './asking.ts';
import { rowOfCase } from './case-row.ts';
import { likelyNumber } from './commands/calls.ts';
import { type ChecklistView, checklistViews } from './checklist-view.ts';
import { caseDates, type DateView } from './date-view.ts';
import { deliveriesOf, type DeliveryView } from './delivery-view.ts';
import { evidenceRule, type EvidenceView, viewEvidence } from './evidence-view.ts';
import type { Door } from './execute.ts';
import { type FamilyView, familyView } from './family-view.ts';
import { askLabel } from './letter-asks.ts';
import { wouldGive, type WouldGive } from './letter-case.ts';
import { loadCase } from './load.ts';
import { type PartnerFactView, partnerFactViews } from './partner-fact-view.ts';
import { type RequestView, requestView } from './proposal-view.ts';
import { type CaseSummary, summarize } from './summary.ts';
import { loadSurroundings, situationIn } from './surroundings.ts';
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
  /** What the page brings back on a date that has come, and nothing has cleared. */
  reminders: { id: string; say: string; action: string | null; due: string; page: string; line: number }[];
  dates: DateView | null;
  evidence: EvidenceView | null;
  /** The number a call logged now most likely went to, and its half-day. */
  nextCall: { number: 'salon' | 'pro'; half: 'morning' | 'afternoon' } | null;
  /** Blocks of text, first the one the case carries everywhere. */
  templates: TemplateView[];
  letters: LetterOfCase[];
  attachments: { file: string; name: string; mediaType: string; size: number; kind: string; kindLabel: string }[];
  deliveries: DeliveryView[];
  parent: string | null;
  children: string[];
  family: FamilyView;
  partnerFacts: PartnerFactView[];
  checklists: ChecklistView[];
  /** Proposals that wait on the case, oldest first. */
  requests: RequestView[];
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
  /** What it asks for besides the termination, in words. */
  asks: string[];
  /** Why it dates nothing on the case, and what its own rule would give. */
  apart: Apart | null;
  would: WouldGive | null;
}

function letterOfCase(letter: LetterRow, state: CaseState, pinned: Book, { book, lang }: Asking): LetterOfCase {
  const apart = state.letters.find((one) => one.id === letter.id)?.apart ?? null;
  return {
    id: letter.id,
    number: letter.number,
    receivedOn: letter.received_on,
    channel: letter.channel,
    channelLabel: listLabel(book, 'letter-channels', letter.channel, lang),
    writtenOn: letter.written_on,
    registeredOn: letter.registered_on,
    scan: letter.scan?.file ?? null,
    asks: letter.asks.map((ask) => askLabel(ask, lang)),
    apart,
    would: apart === null ? null : wouldGive(pinned, state, letter.received_on),
  };
}

/** The case as its reader sees it, or null when there is none of that id. */
export async function showCase(door: Door, look: Look, id: string): Promise<CaseView | null> {
  const asking = await ask(door, look);
  const { today, time, book: law, lang, nameOf } = asking;
  const file = await loadCase(door.pool, today, id);
  if (!file) return null;
  const { state, partner, contract, calls } = file;
  const pinned = await door.books.version(door.pool, state.bookVersion);
  const type = pinned.caseTypes.get(state.type);
  const [aroundCases, timeline] = await Promise.all([
    loadSurroundings(asking, [file]),
    timelineOf(asking, {
      caseId: id,
      type,
      product: state.product,
      letters: state.letters.map((letter) => letter.id),
      partner: partner.id,
    }),
  ]);
  const around = aroundCases(id);
  const { letters, beside } = around;
  const situation = situationIn(file, around, asking);
  const family = familyView(around.family, law, lang);
  const read = (name: string) => readFact(situation, name);
  const next = type ? nextStep(type, read) : null;
  const rule = evidenceRule(pinned, state.type);
  const books = { pinned, law };
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
    reminders: (type ? dueReminders(type, situation) : []).map(({ reminder, due }) => ({
      id: reminder.id,
      say: reminder.say[lang],
      action: reminder.action ?? null,
      due,
      page: reminder.source.page,
      line: reminder.source.line,
    })),
    dates: caseDates(pinned, state, today, lang),
    evidence: rule ? viewEvidence(pinned, rule, partner, calls, today, lang) : null,
    nextCall: {
      number: likelyNumber(pinned, partner, calls, today, time),
      half: Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) < pinned.calendar.noon ? 'morning' : 'afternoon',
    },
    templates: type ? templateViews(books, type, situation, asking) : [],
    letters: letters.map((letter) => letterOfCase(letter, state, pinned, asking)),
    attachments: state.attachments.map((one) => ({
      ...one,
      kindLabel: listLabel(law, 'attachment-kinds', one.kind, lang),
    })),
    deliveries: await deliveriesOf(door.pool, state, lang),
    parent: state.parent,
    children: family.children.map((child) => child.id),
    family,
    partnerFacts: partnerFactViews(partner, asking),
    checklists: checklistViews(pinned, state.type, read, lang),
    requests: state.requests.map((request) =>
      requestView(books, type, situationIn(file, around, asking, request.set), beside, request, asking),
    ),
    actions: type ? actionViews(books, type, situation, beside, asking) : [],
    timeline,
    bookVersion: state.bookVersion,
  };
}
