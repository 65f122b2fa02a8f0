import type {
  Book,
  Calendar,
  Condition,
  DateResultSource,
  Deadline,
  DeadlineRow,
  EvidenceRule,
  HolidayRule,
  Rounding,
  Source,
} from '../../src/policy/book.ts';
import { type Day, parseDay } from '../../src/policy/civil-date.ts';

/** A day written as people write it; the test is wrong when it does not exist. */
export function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === null) throw new Error(`${text} is not a day`);
  return parsed;
}

export const at = (line: number): Source => ({ page: 'page.md', line });

const holiday = (fr: string, en: string, when: Partial<HolidayRule>): HolidayRule => ({
  name: { fr, en },
  source: at(1),
  ...when,
});

const slavery = (region: string, month: number, dayOfMonth: number): HolidayRule =>
  holiday('Abolition de l’esclavage', 'Abolition of slavery', {
    on: { month, day: dayOfMonth },
    regions: [region],
  });

const EASTERN = 'alsace-moselle';
const region = (name: string, ...postalCodes: readonly string[]) => ({
  label: { fr: name, en: name },
  postalCodes,
});

/** The public holidays of France, mainland and overseas, as a book writes them. */
export const FRANCE: Calendar = {
  id: 'france',
  timeZone: 'Europe/Paris',
  noon: 12 * 60,
  weekend: [6, 7],
  workingHours: {},
  source: { page: 'calendar.md', line: 9 },
  holidays: [
    holiday('Jour de l’An', 'New Year’s Day', { on: { month: 1, day: 1 } }),
    holiday('Vendredi saint', 'Good Friday', {
      easter: -2,
      regions: [EASTERN, 'martinique', 'guadeloupe'],
    }),
    holiday('Lundi de Pâques', 'Easter Monday', { easter: 1 }),
    holiday('Fête du Travail', 'Labour Day', { on: { month: 5, day: 1 } }),
    holiday('Victoire de 1945', 'Victory in Europe Day', { on: { month: 5, day: 8 } }),
    holiday('Ascension', 'Ascension Day', { easter: 39 }),
    holiday('Lundi de Pentecôte', 'Whit Monday', { easter: 50 }),
    holiday('Fête nationale', 'National Day', { on: { month: 7, day: 14 } }),
    holiday('Assomption', 'Assumption', { on: { month: 8, day: 15 } }),
    holiday('Toussaint', 'All Saints’ Day', { on: { month: 11, day: 1 } }),
    holiday('Armistice de 1918', 'Armistice Day', { on: { month: 11, day: 11 } }),
    holiday('Noël', 'Christmas Day', { on: { month: 12, day: 25 } }),
    holiday('Saint-Étienne', 'Saint Stephen’s Day', {
      on: { month: 12, day: 26 },
      regions: [EASTERN],
    }),
    slavery('mayotte', 4, 27),
    slavery('martinique', 5, 22),
    slavery('guadeloupe', 5, 27),
    slavery('saint-martin', 5, 27),
    slavery('guyane', 6, 10),
    slavery('saint-barthelemy', 10, 9),
    slavery('reunion', 12, 20),
  ],
  regions: new Map([
    [EASTERN, region('Alsace-Moselle', '57', '67', '68')],
    ['guadeloupe', region('Guadeloupe', '971')],
    ['saint-barthelemy', region('Saint-Barthélemy', '97133')],
    ['saint-martin', region('Saint-Martin', '97150')],
    ['martinique', region('Martinique', '972')],
    ['guyane', region('Guyane', '973')],
    ['reunion', region('La Réunion', '974')],
    ['mayotte', region('Mayotte', '976')],
  ]),
};

/** A result on a line of its own, ten lines below its row, so that findings show which they mean. */
export const result = (text: string, line: number, rounding?: Rounding): DateResultSource => ({
  text,
  source: at(line),
  ...(rounding ? { rounding } : {}),
});

interface RowText extends Pick<DeadlineRow, 'dayOfMonth' | 'month' | 'weekday'> {
  readonly actBy: string;
  readonly ped?: string;
  readonly rounding?: Rounding;
}

/** Rows stand on lines 11, 12, …; their act-by results on 21, 22, … and their PED results on 31, 32, … */
export function deadlineOf(rows: readonly RowText[], more: Partial<Deadline> = {}): Deadline {
  return {
    id: 'letter',
    case: 'churn-request',
    given: 'fiscalChurnReceivedOn',
    when: [],
    rows: rows.map(({ actBy, ped, rounding, ...days }, index) => ({
      ...days,
      actBy: result(actBy, 21 + index, rounding),
      ...(ped === undefined ? {} : { ped: result(ped, 31 + index, rounding) }),
      source: at(11 + index),
    })),
    promises: [],
    firm: {},
    source: at(10),
    ...more,
  };
}

/** Received from the 1st to the 15th: end of the month; later: end of the following month. */
export const TREATWELL = deadlineOf(
  [
    { dayOfMonth: [[1, 15]], actBy: 'end of month', ped: 'end of month' },
    { dayOfMonth: [[16, 31]], actBy: 'end of month + 1', ped: 'end of month + 1' },
  ],
  { id: 'treatwell-letter', product: 'treatwell', must: 'mark-lost' },
);

/** Same day of the following month; billing runs to the end of the commitment. */
export const WAVY = deadlineOf(
  [
    {
      actBy: 'same day + 1 month',
      ped: 'next anniversary of commitmentEndsOn on or after actBy',
      rounding: 'clamp',
    },
  ],
  { id: 'wavy-letter', product: 'wavy', must: 'mark-lost' },
);

export const condition = (field: string, test: Condition['test'], value: Condition['value']): Condition => ({
  field,
  test,
  value,
  source: at(1),
});

/** Two weeks of calls, morning and afternoon, on both numbers, one of them within the last week. */
export const GHOST: EvidenceRule = {
  id: 'ghost',
  label: { fr: 'Appels du fantôme', en: 'Ghost calls' },
  case: 'potential-churn',
  serves: 'close-no-contact',
  span: 14,
  recent: 7,
  halves: ['morning', 'afternoon'],
  numbers: ['salon', 'pro'],
  attempts: ['no-answer', 'voicemail'],
  resets: ['answered'],
  waivesMissingNumber: true,
  triedBy: [],
  within: [],
  accepts: [],
  when: [],
  source: at(40),
};

/** A book that holds only what dates are made of. */
export function bookOf(more: Partial<Book>): Book {
  return {
    version: 1,
    pages: new Map(),
    roles: new Map(),
    calendar: FRANCE,
    lists: new Map(),
    caseTypes: new Map(),
    deadlines: [],
    evidence: new Map(),
    checklists: new Map(),
    partnerFacts: new Map(),
    templates: new Map(),
    rights: [],
    claims: [],
    examples: [],
    ...more,
  };
}
