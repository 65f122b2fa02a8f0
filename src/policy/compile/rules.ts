import type { z } from 'zod';
import type {
  Calendar,
  Checklist,
  Claim,
  DateResultSource,
  Deadline,
  EvidenceRule,
  Example,
  FieldDefinition,
  PickList,
  Right,
  Template,
  WeekHours,
} from '../book.ts';
import type {
  calendarBlock,
  checklistBlock,
  claimBlock,
  evidenceBlock,
  listBlock,
  partnerBlock,
  RawDeadline,
  RawExample,
  rightsBlock,
  templateBlock,
} from '../vocabulary/rules.ts';
import { WEEKDAYS } from '../vocabulary/words.ts';
import { conditionsOf, type Place, whoOf } from './place.ts';
import type { Path } from './raw.ts';

type Raw<Schema extends z.ZodType> = z.infer<Schema>;

/** A book that says nothing of the calendar counts in Paris, from Monday to Friday, without holidays. */
export const PLAIN_CALENDAR: Calendar = {
  id: 'france',
  timeZone: 'Europe/Paris',
  noon: 12 * 60,
  weekend: [6, 7],
  holidays: [],
  workingHours: {},
  regions: new Map(),
  source: { page: 'calendar.md', line: 1 },
};

/** Hours by weekday, Monday first, as numbers of the week. */
const weekHours = (raw: Readonly<Partial<Record<(typeof WEEKDAYS)[number], WeekHours[number]>>>): WeekHours =>
  Object.fromEntries(WEEKDAYS.map((name, index) => [index + 1, raw[name] ?? []]));

export function calendarOf(raw: Raw<typeof calendarBlock>, place: Place): Calendar {
  return {
    id: raw.calendar,
    timeZone: raw.timeZone,
    noon: raw.noon,
    weekend: raw.weekend,
    workingHours: weekHours(raw.workingHours ?? {}),
    holidays: raw.holidays.map((holiday, index) => ({
      ...holiday,
      source: place.at(['holidays', index]),
    })),
    regions: new Map(Object.entries(raw.regions ?? {})),
    source: place.block('calendar'),
  };
}

export function listOf(raw: Raw<typeof listBlock>, place: Place): PickList {
  const { list: id, label } = raw;
  return { id, label, values: new Map(Object.entries(raw.values)), source: place.block('list') };
}

export function deadlineOf(raw: RawDeadline, place: Place): Deadline {
  const { deadline: id, must, horizon } = raw;
  const { product, given } = raw.for;
  const resultOf = (text: string, own: DateResultSource['rounding'], path: Path): DateResultSource => {
    const rounding = own ?? raw.rounding;
    return { text, ...(rounding === undefined ? {} : { rounding }), source: place.at(path) };
  };
  return {
    id,
    case: raw.for.case,
    ...(product === undefined ? {} : { product }),
    given,
    when: conditionsOf(raw.for.when, place, ['for', 'when']),
    rows: raw.rows.map(({ actBy, ped, rounding, ...days }, index) => ({
      ...days,
      actBy: resultOf(actBy, rounding, ['rows', index, 'actBy']),
      ...(ped === undefined ? {} : { ped: resultOf(ped, rounding, ['rows', index, 'ped']) }),
      source: place.at(['rows', index]),
    })),
    promises: (raw.promises ?? []).map((promise, index) => ({
      ...promise,
      source: place.at(['promises', index]),
    })),
    ...(must === undefined ? {} : { must }),
    firm: raw.firm ?? {},
    ...(horizon === undefined ? {} : { horizon }),
    source: place.block('deadline'),
  };
}

export function evidenceOf(raw: Raw<typeof evidenceBlock>, place: Place): EvidenceRule {
  return {
    id: raw.evidence,
    label: raw.label,
    case: raw.for.case,
    serves: raw.serves,
    span: raw.span,
    recent: raw.recent ?? raw.span,
    halves: raw.cells.halves,
    numbers: raw.cells.numbers,
    attempts: raw.attempts,
    resets: raw.resets ?? [],
    waivesMissingNumber: raw.waives === 'missing-number',
    triedBy: raw.triedBy ?? [],
    within: raw.within ?? [],
    accepts: raw.accepts ?? [],
    when: conditionsOf(raw.for.when, place, ['for', 'when']),
    source: place.block('evidence'),
  };
}

export function templateOf(raw: Raw<typeof templateBlock>, place: Place): Template {
  return {
    id: raw.template,
    label: raw.label,
    cases: raw.for.cases,
    lang: raw.lang ?? 'fr',
    lines: raw.lines.map((line, index) => ({
      ...line,
      optional: line.optional ?? false,
      also: line.also ?? [],
      source: place.at(['lines', index]),
    })),
    waives: (raw.waives ?? []).map((waiver, index) => ({
      when: conditionsOf(waiver.when, place, ['waives', index, 'when']),
      lines: waiver.lines,
      source: place.at(['waives', index]),
    })),
    source: place.block('template'),
  };
}

export function rightOf(raw: Raw<typeof rightsBlock>, place: Place): Right {
  return {
    id: raw.rights,
    ...raw.for,
    commands: raw.do ?? [],
    who: whoOf(raw.who, place, ['who']),
    source: place.block('rights'),
  };
}

export function claimOf(raw: Raw<typeof claimBlock>, place: Place): Claim {
  const { when, ...never } = raw.never;
  return {
    id: raw.claim,
    say: raw.say,
    never: { ...never, when: conditionsOf(when, place, ['never', 'when']) },
    source: place.block('claim'),
  };
}

export function partnerFactsOf(raw: Raw<typeof partnerBlock>, place: Place): FieldDefinition[] {
  return Object.entries(raw.fields).map(([id, field]) => ({ ...field, id, source: place.at(['fields', id]) }));
}

export function checklistOf(raw: Raw<typeof checklistBlock>, place: Place): Checklist {
  return {
    id: raw.checklist,
    label: raw.label,
    case: raw.for.case,
    when: conditionsOf(raw.for.when, place, ['for', 'when']),
    steps: raw.steps.map((step, index) => ({
      ...step,
      done: conditionsOf(step.done, place, ['steps', index, 'done']),
      source: place.at(['steps', index]),
    })),
    source: place.block('checklist'),
  };
}

export function exampleOf(raw: RawExample, place: Place, index: number): Example {
  return {
    given: raw.given as Example['given'],
    as: raw.as ?? [],
    ...(raw.case === undefined ? {} : { case: raw.case }),
    ...(raw.when === undefined ? {} : { when: raw.when }),
    set: raw.set ?? {},
    with: { children: [], siblings: [], attachments: [], ...raw.with },
    then: raw.then,
    source: place.at([index]),
  };
}
