import { alertOf } from '../policy/alert.ts';
import type { EvidenceRule, Source } from '../policy/book.ts';
import { allHold, type ReadField } from '../policy/conditions.ts';
import { parseDay } from '../policy/civil-date.ts';
import { evaluateEvidence } from '../policy/evidence.ts';
import { readFact } from '../policy/facts.ts';
import { labelFor } from '../policy/labels.ts';
import { nextStep } from '../policy/next-step.ts';
import type { Approval } from './approvals.ts';
import type { Asking } from './asking.ts';
import { rowOfCase } from './case-row.ts';
import type { WorkFile } from './day-files.ts';
import { type CaseSummary, summarize } from './summary.ts';
import { listLabel } from './words.ts';

/** Sections of a day, most pressing first. */
export const SECTIONS = ['overdue', 'today', 'call-now', 'to-approve', 'returned', 'reminder', 'next'] as const;
export type DaySection = (typeof SECTIONS)[number];

/** The line of a page that demands something. */
interface Why {
  page: string;
  line: number;
  anchor?: string;
}

/** One demand: what to do, by which action, and the line that says so. */
interface Demand {
  section: DaySection;
  say: string;
  action: string | null;
  why: Why | null;
  due: string | null;
  call: { number: 'salon' | 'pro'; half: 'morning' | 'afternoon' } | null;
}

/** One case of a day, in its most pressing section; `more` holds its other reasons to be there. */
export interface DayItem extends Demand {
  case: CaseSummary;
  /** The absent colleague whose work it is; null when it is the reader's own. */
  forPerson: string | null;
  actionLabel: string | null;
  since: string | null;
  request: string | null;
  more: Demand[];
}

const whyOf = ({ page, line, anchor }: Source): Why => ({ page, line, ...(anchor ? { anchor } : {}) });

const SAY = {
  'ped-passed': {
    fr: 'PED dépassée, dossier encore ouvert\u00a0: le salon est facturé à tort.',
    en: 'PED passed and the case still open: the salon is billed wrongly.',
  },
  overdue: { fr: 'La date limite est passée.', en: 'The act-by date has passed.' },
  today: { fr: 'À traiter aujourd’hui.', en: 'To be dealt with today.' },
} as const;

/** What the dates of a case demand; the action is the one the deadline makes compulsory. */
function dated(asking: Asking, { state, type, situation }: WorkFile): Demand[] {
  const { book, lang, today } = asking;
  if (state.closedOn !== null) return [];
  const text = (name: string): string | null => {
    const value = state.fields[name];
    return typeof value === 'string' ? value : null;
  };
  const [actBy, ped] = [text('actBy'), text('ped')];
  const alert = alertOf({ actBy, ped, workBy: state.workBy }, today);
  if (alert === null || alert === 'this-week') return [];
  const rule = book.deadlines.find((one) => one.id === state.dateOrigin?.deadline);
  const read: ReadField = (name) => readFact(situation, name);
  const step = nextStep(type, read);
  return [
    {
      section: alert === 'today' ? 'today' : 'overdue',
      say: SAY[alert][lang],
      action: step?.action ?? rule?.must ?? null,
      why: rule ? whyOf(rule.source) : step ? whyOf(step.source) : null,
      due: alert === 'ped-passed' ? ped : actBy,
      call: null,
    },
  ];
}

const halfNow = (asking: Asking): 'morning' | 'afternoon' => {
  const minutes = Number(asking.time.slice(0, 2)) * 60 + Number(asking.time.slice(3));
  return minutes < asking.book.calendar.noon ? 'morning' : 'afternoon';
};

/** Evidence rules that speak of the case as it is. */
const rulesOf = ({ book }: Asking, { type, situation }: WorkFile): EvidenceRule[] =>
  [...book.evidence.values()].filter(
    (rule) => rule.case === type.id && allHold(rule.when, (name) => readFact(situation, name)),
  );

/** A call that fills a cell of the evidence in this very half-day, unless one was made in it today. */
function callable(asking: Asking, file: WorkFile): Demand[] {
  const { lang, today, book } = asking;
  const asOf = parseDay(today);
  const half = halfNow(asking);
  if (asOf === null || file.state.closedOn !== null) return [];
  for (const rule of rulesOf(asking, file)) {
    const found = evaluateEvidence(rule, file.situation.contact, asOf, book.calendar);
    // Before the first call the case is not one that people are looking for: its next step says when to begin.
    if (found.firstAttempt === null || found.eligible) continue;
    const cell = found.grid.find((one) => one.state === 'missing' && one.half === half);
    if (!cell) continue;
    const number = listLabel(book, 'number-kinds', cell.number, lang);
    const when = {
      morning: { fr: 'le matin', en: 'in the morning' },
      afternoon: { fr: 'l’après-midi', en: 'in the afternoon' },
    }[half];
    const say = {
      fr: `Appelez maintenant\u00a0: ${number}, ${when.fr}, il manque cet appel.`,
      en: `Call now: ${number}, ${when.en}; this call is missing.`,
    };
    return [
      {
        section: 'call-now',
        say: say[lang],
        action: null,
        why: whyOf(rule.source),
        due: null,
        call: { number: cell.number, half },
      },
    ];
  }
  return [];
}

function reminded(asking: Asking, { reminders }: WorkFile): Demand[] {
  return reminders.map(({ reminder, due }) => ({
    section: 'reminder' as const,
    say: reminder.say[asking.lang],
    action: reminder.action ?? null,
    why: whyOf(reminder.source),
    due,
    call: null,
  }));
}

/** The page's own next step; a case that came back to its author, or waits for a role, is told apart. */
function stepped(asking: Asking, { state, type, situation, by }: WorkFile): Demand[] {
  if (state.closedOn !== null || by.length === 0) return [];
  const step = nextStep(type, (name) => readFact(situation, name));
  const initial = type.states.get(state.state)?.initial === true;
  const awaited = state.awaiting !== null && by.includes(state.awaiting);
  const section = awaited ? 'to-approve' : by.includes('author') && !initial ? 'returned' : 'next';
  const label = type.states.get(state.state);
  const say = step?.say[asking.lang] ?? (label ? labelFor(label, state.product)[asking.lang] : state.state);
  return [
    { section, say, action: step?.action ?? null, why: whyOf(step?.source ?? type.source), due: null, call: null },
  ];
}

function proposed(approval: Approval | null): Demand[] {
  if (!approval) return [];
  const { request } = approval;
  const [why] = request.answer.conditions;
  const say = `${request.label} — ${request.byName}`;
  return [
    {
      section: 'to-approve',
      say,
      action: request.action,
      why: why ? { page: why.page, line: why.line } : null,
      due: null,
      call: null,
    },
  ];
}

/** A case of the day, in its most pressing section, or null when nothing is to be done on it. */
export function itemOf(asking: Asking, file: WorkFile, approval: Approval | null): DayItem | null {
  const { state, partner, type, person } = file;
  const demands = [
    ...dated(asking, file),
    ...callable(asking, file),
    ...proposed(approval),
    ...reminded(asking, file),
    ...stepped(asking, file),
  ].sort((left, right) => SECTIONS.indexOf(left.section) - SECTIONS.indexOf(right.section));
  const [first, ...more] = demands;
  if (!first) return null;
  const action = first.action === null ? undefined : type.actions.get(first.action);
  return {
    ...first,
    case: summarize(rowOfCase(state), partner, asking),
    forPerson: person === asking.actor.email ? null : asking.nameOf(person),
    actionLabel: action ? labelFor(action, state.product)[asking.lang] : null,
    since: state.openedOn,
    request: approval?.request.id ?? null,
    more,
  };
}
