import type { Text } from './book.ts';
import { suggest } from './suggest.ts';

/**
 * What a date result says, once read. `from` names the date it counts from: a field, or the other
 * result (`actBy`, `ped`); null = the date the deadline is given.
 */
export type DateResult =
  | { readonly kind: 'days'; readonly days: number; readonly from: string | null }
  | { readonly kind: 'end-of-month'; readonly months: number; readonly from: string | null }
  | {
      readonly kind: 'months';
      readonly months: number;
      readonly unit: 'month' | 'year';
      readonly from: string | null;
    }
  | { readonly kind: 'anniversary'; readonly of: string; readonly onOrAfter: DateResult }
  | { readonly kind: 'working-day'; readonly onOrBefore: DateResult };

export type ParsedDateResult =
  | { readonly ok: true; readonly result: DateResult }
  | { readonly ok: false; readonly error: Text; readonly suggestion: string | null };

const KEYWORDS = new Set(['same', 'end', 'next', 'last', 'of', 'on', 'or', 'from', 'day', 'days']);
const NAME = /^[A-Za-z]\w*$/;
const NUMBER = /^\d{1,4}$/;
const TOKEN = /[+-]|[A-Za-z0-9_]+|[^\s]/g;

const isName = (token: string): boolean => NAME.test(token) && !KEYWORDS.has(token);

/** Reads from left to right and remembers the farthest word that did not fit, with what would have. */
class Reader {
  private at = 0;
  farthest = 0;
  readonly expected = new Set<string>();
  private readonly tokens: readonly string[];

  constructor(tokens: readonly string[]) {
    this.tokens = tokens;
  }

  private miss(...expected: readonly string[]): null {
    if (this.at > this.farthest) {
      this.farthest = this.at;
      this.expected.clear();
    }
    if (this.at === this.farthest) for (const word of expected) this.expected.add(word);
    return null;
  }

  /** The next word when it is one of `words` (spellings of one thing), else null and the place is kept. */
  private word(...words: readonly string[]): string | null {
    const token = this.tokens[this.at];
    if (token === undefined || !words.includes(token)) return this.miss(...words);
    this.at++;
    return token;
  }

  private phrase(text: string): boolean {
    return text.split(' ').every((word) => this.word(word) !== null);
  }

  private number(): number | null {
    const token = this.tokens[this.at];
    if (token === undefined || !NUMBER.test(token)) return this.miss('number');
    this.at++;
    return Number(token);
  }

  private name(): string | null {
    const token = this.tokens[this.at];
    if (token === undefined || !isName(token)) return this.miss('name');
    this.at++;
    return token;
  }

  private from(): { readonly from: string | null } | null {
    if (this.word('from') === null) return { from: null };
    const name = this.name();
    return name === null ? null : { from: name };
  }

  private sameDay(): DateResult | null {
    if (!this.phrase('day')) return null;
    let count: number | null = null;
    let unit: 'month' | 'year' = 'month';
    if (this.word('+') !== null) {
      count = this.number();
      if (count === null) return null;
      if (this.word('years', 'year') !== null) unit = 'year';
      else if (this.word('months', 'month') === null) return null;
    }
    const base = this.from();
    if (!base) return null;
    if (count === null) return { kind: 'days', days: 0, ...base };
    return { kind: 'months', months: unit === 'year' ? count * 12 : count, unit, ...base };
  }

  private days(sign: 1 | -1): DateResult | null {
    const count = this.number();
    if (count === null || this.word('days', 'day') === null) return null;
    const base = this.from();
    return base && { kind: 'days', days: count === 0 ? 0 : sign * count, ...base };
  }

  private endOfMonth(): DateResult | null {
    if (!this.phrase('of month')) return null;
    let months: number | null = 0;
    if (this.word('+') !== null) months = this.number();
    if (months === null) return null;
    const base = this.from();
    return base && { kind: 'end-of-month', months, ...base };
  }

  private anniversary(): DateResult | null {
    if (!this.phrase('anniversary of')) return null;
    const of = this.name();
    if (of === null || !this.phrase('on or after')) return null;
    const onOrAfter = this.target();
    return onOrAfter && { kind: 'anniversary', of, onOrAfter };
  }

  private workingDay(): DateResult | null {
    if (!this.phrase('working day on or before')) return null;
    const onOrBefore = this.target();
    return onOrBefore && { kind: 'working-day', onOrBefore };
  }

  /** Where `on or after` and `on or before` point: a named date, or a result of its own. */
  private target(): DateResult | null {
    const name = this.name();
    return name === null ? this.result() : { kind: 'days', days: 0, from: name };
  }

  private result(): DateResult | null {
    if (this.word('same') !== null) return this.sameDay();
    if (this.word('end') !== null) return this.endOfMonth();
    if (this.word('next') !== null) return this.anniversary();
    if (this.word('last') !== null) return this.workingDay();
    if (this.word('+') !== null) return this.days(1);
    if (this.word('-') !== null) return this.days(-1);
    return null;
  }

  whole(): DateResult | null {
    const result = this.result();
    if (result === null || this.at === this.tokens.length) return result;
    return this.miss('nothing');
  }
}

const WORDLESS = new Set(['name', 'number', 'nothing', '+', '-']);

/** One repair at the word that does not fit: its nearest spelling, else the word left out. */
function repair(tokens: readonly string[], reader: Reader): readonly string[] | null {
  const at = reader.farthest;
  const token = tokens[at];
  if (token === undefined) return null;
  const words = [...reader.expected].filter((word) => !WORDLESS.has(word));
  const close = suggest(token, words);
  if (close) return tokens.with(at, close);
  return at === 0 || !NAME.test(token) ? null : tokens.toSpliced(at, 1);
}

function nearestResult(tokens: readonly string[]): string | null {
  if (/^[+-] \d+ (month|year)s?\b/.test(tokens.join(' '))) return nearestResult(['same', 'day', ...tokens]);
  let attempt: readonly string[] | null = tokens;
  for (let repairs = 0; attempt && repairs <= 2; repairs++) {
    const reader = new Reader(attempt);
    const result = reader.whole();
    if (result) return printDateResult(result);
    attempt = repair(attempt, reader);
  }
  const [only] = tokens;
  return tokens.length === 1 && isName(only!) ? `same day from ${only}` : null;
}

function describe(tokens: readonly string[], reader: Reader): Text {
  const token = tokens[reader.farthest];
  const before = tokens.slice(0, reader.farthest).join(' ');
  if (tokens.length === 0) return { fr: 'Aucune date n’est écrite.', en: 'No date is written.' };
  if (token === undefined) {
    return {
      fr: `«\u00a0${before}\u00a0» est inachevé.`,
      en: `“${before}” is unfinished.`,
    };
  }
  return {
    fr: `«\u00a0${token}\u00a0» n’est pas compris${before ? ` après «\u00a0${before}\u00a0»` : ''}.`,
    en: `“${token}” is not understood${before ? ` after “${before}”` : ''}.`,
  };
}

/**
 * Reads a date result such as `end of month + 1` or `next anniversary of commitmentEndsOn on or after
 * actBy`. Not understood: the word at fault, and the nearest result that would be, if one is near.
 */
export function parseDateResult(text: string): ParsedDateResult {
  const tokens = text.slice(0, 300).match(TOKEN) ?? [];
  const reader = new Reader(tokens);
  const result = reader.whole();
  if (result) return { ok: true, result };
  return { ok: false, error: describe(tokens, reader), suggestion: nearestResult(tokens) };
}

const plural = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'}`;

const printTarget = (result: DateResult): string =>
  result.kind === 'days' && result.days === 0 && result.from !== null ? result.from : printDateResult(result);

/** Writes a result the one way the pages should: reading it back gives the same result. */
export function printDateResult(result: DateResult): string {
  if (result.kind === 'anniversary') {
    return `next anniversary of ${result.of} on or after ${printTarget(result.onOrAfter)}`;
  }
  if (result.kind === 'working-day') {
    return `last working day on or before ${printTarget(result.onOrBefore)}`;
  }
  const from = result.from === null ? '' : ` from ${result.from}`;
  if (result.kind === 'end-of-month') {
    return `end of month${result.months === 0 ? '' : ` + ${result.months}`}${from}`;
  }
  if (result.kind === 'months') {
    const count = result.unit === 'year' ? result.months / 12 : result.months;
    return `same day + ${plural(count, result.unit)}${from}`;
  }
  if (result.days === 0) return `same day${from}`;
  const sign = result.days < 0 ? '-' : '+';
  return `${sign} ${plural(Math.abs(result.days), 'day')}${from}`;
}

/** Names a result reads, `actBy` and `ped` included, without repeats. */
export function namesIn(result: DateResult): readonly string[] {
  switch (result.kind) {
    case 'anniversary':
      return [...new Set([result.of, ...namesIn(result.onOrAfter)])];
    case 'working-day':
      return namesIn(result.onOrBefore);
    default:
      return result.from === null ? [] : [result.from];
  }
}

/** Whether a result depends on the holiday calendar, hence on years somebody must have looked at. */
export const usesWorkingDays = (result: DateResult): boolean =>
  result.kind === 'working-day' || (result.kind === 'anniversary' && usesWorkingDays(result.onOrAfter));
