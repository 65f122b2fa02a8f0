import { describe, expect, test } from 'vitest';
import { at, bookOf, condition, deadlineOf, FRANCE, TREATWELL, WAVY } from '../../../test/kit/dates.ts';
import type { CaseType, Deadline, DatePromise, FieldDefinition, Finding } from '../book.ts';
import { checkDeadlines } from './deadlines.ts';

const check = (...deadlines: readonly Deadline[]): readonly Finding[] => checkDeadlines(bookOf({ deadlines }));

const brief = (findings: readonly Finding[]) =>
  findings.map(({ code, page, line, example }) => ({ code, page, line, example }));

const promise = (line: number, daysLeft: DatePromise['daysLeft']): DatePromise => ({
  daysLeft,
  source: at(line),
});

/** The letter rule as its page words it: the first fifteen days, the last fifteen days. */
const LITERAL = deadlineOf([
  { dayOfMonth: [[1, 15]], actBy: 'end of month' },
  {
    dayOfMonth: [[17, 31]],
    month: [
      [1, 1],
      [3, 3],
      [5, 5],
      [7, 8],
      [10, 10],
      [12, 12],
    ],
    actBy: 'end of month + 1',
  },
  {
    dayOfMonth: [[16, 30]],
    month: [
      [4, 4],
      [6, 6],
      [9, 9],
      [11, 11],
    ],
    actBy: 'end of month + 1',
  },
  { dayOfMonth: [[14, 29]], month: [[2, 2]], actBy: 'end of month + 1' },
]);

test('sound rules have nothing to answer for', () => {
  const sound = { ...TREATWELL, promises: [promise(50, { min: 13, max: 46 })] };
  expect(check(sound, WAVY)).toEqual([]);
});

describe('coverage', () => {
  test('the words of the page leave the 16th of long months out and cover mid-February twice', () => {
    expect(brief(check(LITERAL))).toEqual([
      {
        code: 'day-uncovered',
        page: 'page.md',
        line: 10,
        example: { given: '2026-01-16', days: 7 * 400 },
      },
      {
        code: 'day-covered-twice',
        page: 'page.md',
        line: 14,
        example: { given: '2026-02-14', lines: [11, 14], days: 2 * 400 },
      },
    ]);
  });

  test('the sentence names the rule, the count and a day, in both languages', () => {
    const [uncovered] = check(LITERAL);
    expect(uncovered!.message).toEqual({
      fr: '«\u00a0letter\u00a0»\u00a0: aucune ligne ne couvre 2800 jours sur 400 ans, dont le vendredi 16 janvier 2026.',
      en: '“letter”: no row covers 2800 days in 400 years, such as Friday 16 January 2026.',
    });
  });

  test('a single leap day is found, and so is a rule without rows', () => {
    const days = [[1, 28] as const, [30, 31] as const];
    const all = [[1, 1] as const, [3, 12] as const];
    const leap = deadlineOf([
      { dayOfMonth: days, actBy: 'same day' },
      { dayOfMonth: [[29, 29]], month: all, actBy: 'same day' },
    ]);
    expect(check(leap)[0]!.example).toEqual({ given: '2028-02-29', days: 97 });
    expect(check(deadlineOf([]))[0]!.example).toEqual({ given: '2026-01-01', days: 146_097 });
  });

  test('weekdays count: a rule for the week leaves the weekend out', () => {
    const [found] = check(deadlineOf([{ weekday: [1, 2, 3, 4, 5], actBy: 'same day' }]));
    expect(found).toMatchObject({ code: 'day-uncovered', example: { given: '2026-01-03' } });
  });

  test('each set of rows that collide is a finding of its own', () => {
    const rule = deadlineOf([
      { dayOfMonth: [[1, 15]], actBy: 'same day' },
      { dayOfMonth: [[15, 20]], actBy: 'same day' },
      { dayOfMonth: [[20, 31]], actBy: 'same day' },
    ]);
    expect(brief(check(rule)).map(({ line, example }) => [line, example!['given']])).toEqual([
      [12, '2026-01-15'],
      [13, '2026-01-20'],
    ]);
  });
});

describe('targets that do not exist', () => {
  test('the same day next month, without a rounding', () => {
    expect(brief(check(deadlineOf([{ actBy: 'same day + 1 month' }])))).toEqual([
      {
        code: 'target-missing',
        page: 'page.md',
        line: 21,
        example: { given: '2026-01-29', actBy: '2026-02-29', days: 7 * 303 + 6 * 97 },
      },
    ]);
  });

  test('29 February a year later', () => {
    const [found] = check(deadlineOf([{ actBy: 'same day', ped: 'same day + 1 year' }]));
    expect(found).toMatchObject({
      code: 'target-missing',
      line: 31,
      example: { given: '2028-02-29', ped: '2029-02-29', days: 97 },
    });
  });

  test('the anniversary of a 29 February', () => {
    const ped = 'next anniversary of commitmentEndsOn on or after actBy';
    const [found] = check(deadlineOf([{ actBy: '+ 30 days', ped }]));
    expect(found).toMatchObject({
      code: 'target-missing',
      line: 31,
      example: { given: '2028-02-29', commitmentEndsOn: '2028-02-29', ped: '2029-02-29' },
    });
  });

  test('a field that falls on another day than the given one', () => {
    const rule = deadlineOf([
      { dayOfMonth: [[1, 28]], actBy: 'same day + 1 month from signedOn' },
      { dayOfMonth: [[29, 31]], actBy: 'same day' },
    ]);
    const [found] = check(rule);
    expect(found).toMatchObject({
      code: 'target-missing',
      line: 21,
      example: { given: '2026-01-01', signedOn: '2026-01-29', actBy: '2026-02-29' },
    });
  });

  test.each(['clamp', 'next', 'refuse'] as const)('%s settles it', (rounding) => {
    const row = { actBy: 'same day + 1 month', ped: 'same day + 1 year', rounding };
    expect(check(deadlineOf([row]))).toEqual([]);
  });

  test('a declared refusal is no finding beside a promise either', () => {
    const rule = deadlineOf([{ actBy: 'same day + 1 month', rounding: 'refuse' }], {
      promises: [promise(50, { min: 28 })],
    });
    expect(check(rule)).toEqual([]);
  });

  test('a field is tried from a day the rule speaks of', () => {
    const rows = [{ actBy: 'same day', ped: 'same day + 1 month from signedOn' }];
    const [found] = check(deadlineOf(rows, { horizon: [2030, 2030] }));
    expect(found!.example).toMatchObject({ given: '2030-01-29', ped: '2030-02-29' });
    const short = [
      { dayOfMonth: [[1, 28] as const], ...rows[0]! },
      { dayOfMonth: [[29, 31] as const], actBy: 'same day' },
    ];
    const [later] = check(deadlineOf(short, { horizon: [2030, 2030] }));
    expect(later!.example).toMatchObject({ given: '2030-01-01', signedOn: '2026-01-29' });
  });

  test('a rule whose every month has the day needs no rounding', () => {
    const days = [[1, 28] as const];
    const rest = [[29, 31] as const];
    const rule = deadlineOf([
      { dayOfMonth: days, actBy: 'same day + 1 month' },
      { dayOfMonth: rest, actBy: 'end of month + 1' },
    ]);
    expect(check(rule)).toEqual([]);
  });
});

describe('promises', () => {
  test('“at least 15 days” is false in February', () => {
    const rule = { ...TREATWELL, promises: [promise(50, { min: 15 })] };
    const [found, ...rest] = check(rule);
    expect(rest).toEqual([]);
    expect(found).toMatchObject({
      code: 'promise-broken',
      line: 50,
      example: { given: '2026-02-14', actBy: '2026-02-28', daysLeft: 14, days: 2 * 303 + 97 },
    });
    expect(found!.message.fr.replaceAll('\u00a0', ' ')).toBe(
      '« treatwell-letter » promet au moins 15 jours : faux pour 703 jours sur 400 ans. Le samedi 14 février 2026, il en reste 14 (jusqu’au 28 février 2026).',
    );
  });

  test('each broken promise is told, upper bounds too, and kept ones are not', () => {
    const rule = {
      ...TREATWELL,
      promises: [promise(50, { min: 13 }), promise(51, { max: 45 }), promise(52, { min: 14, max: 60 })],
    };
    expect(check(rule).map(({ line, example }) => [line, example!['given']])).toEqual([
      [52, '2026-02-15'],
      [51, '2026-07-16'],
    ]);
  });

  test('a promise about an act-by date counted from a field cannot be kept', () => {
    const rule = deadlineOf([{ actBy: '+ 15 days from signedOn' }], {
      promises: [promise(50, { min: 10 })],
    });
    expect(check(rule)[0]).toMatchObject({ code: 'promise-broken', line: 50 });
  });
});

describe('holidays', () => {
  const row = { actBy: 'last working day on or before end of month' };

  test('a working-day result states the years it was looked at for', () => {
    expect(brief(check(deadlineOf([row])))).toMatchObject([{ code: 'horizon-missing', line: 21 }]);
    expect(check(deadlineOf([row], { horizon: [2026, 2036] }))).toEqual([]);
  });

  test('a promise is held within the horizon only', () => {
    const rule = { ...TREATWELL, promises: [promise(50, { min: 14 })] };
    expect(check({ ...rule, horizon: [2024, 2024] })).toEqual([]);
    expect(check({ ...rule, horizon: [2024, 2025] })[0]!.example).toMatchObject({
      given: '2025-02-15',
      days: 1,
    });
  });

  test('a calendar without a working day is the only finding', () => {
    const calendar = { ...FRANCE, weekend: [1, 2, 3, 4, 5, 6, 7] };
    expect(brief(checkDeadlines(bookOf({ calendar, deadlines: [LITERAL] })))).toMatchObject([
      { code: 'no-working-day', page: 'calendar.md', line: 9 },
    ]);
  });
});

describe('results that cannot be read', () => {
  test('a misspelt word, with the result it looks like', () => {
    const [found] = check(deadlineOf([{ actBy: 'end of mounth', ped: 'end of month' }]));
    expect(found).toMatchObject({
      code: 'bad-date-result',
      line: 21,
      example: { found: 'end of mounth', suggestion: 'end of month' },
    });
    expect(found!.message.en).toContain('Did you mean “end of month”?');
  });

  test('results that wait for each other, or for themselves', () => {
    const loop = deadlineOf([{ actBy: '+ 1 day from ped', ped: '+ 1 day from actBy' }]);
    const self = deadlineOf([{ actBy: '+ 1 day from actBy' }], { id: 'self', case: 'other' });
    expect(check(loop, self).map(({ code, line }) => [code, line])).toEqual([
      ['bad-date-result', 31],
      ['bad-date-result', 21],
    ]);
  });

  test('coverage is still proved', () => {
    const codes = check(deadlineOf([{ dayOfMonth: [[1, 15]], actBy: 'nonsense' }]));
    expect(codes.map(({ code }) => code)).toEqual(['bad-date-result', 'day-uncovered']);
  });

  test('a name that is no date of the case', () => {
    const field = (id: string, type: FieldDefinition['type']): [string, FieldDefinition] => [
      id,
      { id, type, label: { fr: id, en: id }, source: at(1) },
    ];
    const type = {
      fields: new Map([field('commitmentEndsOn', 'date'), field('comment', 'text')]),
    } as Partial<CaseType> as CaseType;
    const rule = deadlineOf([
      { dayOfMonth: [[1, 15]], actBy: '+ 1 day from fiscalChurnReceivedOn', ped: '+ 1 day from actBy' },
      { dayOfMonth: [[16, 16]], actBy: 'same day', ped: 'end of month from commitmentEndOn' },
      { dayOfMonth: [[17, 17]], actBy: 'same day from comment' },
      { dayOfMonth: [[18, 31]], actBy: 'same day from ped' },
    ]);
    const book = bookOf({ deadlines: [rule], caseTypes: new Map([['churn-request', type]]) });
    const found = checkDeadlines(book);
    expect(found.map(({ code, line }) => [code, line])).toEqual([
      ['bad-date-result', 32],
      ['bad-date-result', 23],
      ['bad-date-result', 24],
    ]);
    expect(found[0]!.example).toMatchObject({ suggestion: 'commitmentEndsOn' });
  });
});

describe('two deadlines for the same case', () => {
  const plain = (id: string, more: Partial<Deadline>) => deadlineOf([{ actBy: 'same day' }], { id, ...more });

  test.each<[string, Partial<Deadline>, Partial<Deadline>, boolean]>([
    ['same product', { product: 'wavy' }, { product: 'wavy' }, true],
    ['one for all products', { product: 'wavy' }, {}, true],
    ['different products', { product: 'wavy' }, { product: 'treatwell' }, false],
    ['different cases', { case: 'a' }, { case: 'b' }, false],
    ['different given dates', { given: 'a' }, { given: 'b' }, false],
    [
      'conditions that exclude each other',
      { when: [condition('channel', 'is', 'letter')] },
      { when: [condition('channel', 'isNot', 'letter')] },
      false,
    ],
    [
      'conditions on different fields',
      { when: [condition('channel', 'is', 'letter')] },
      { when: [condition('origin', 'is', 'sales-process')] },
      true,
    ],
    [
      'before and from a date',
      { when: [condition('signedOn', 'before', '2026-07-01')] },
      { when: [condition('signedOn', 'onOrAfter', '2026-07-01')] },
      false,
    ],
  ])('%s', (_name, first, second, overlap) => {
    const found = check(plain('one', first), plain('two', { ...second, source: at(60) }));
    expect(found.map(({ code, line }) => [code, line])).toEqual(overlap ? [['deadline-overlap', 60]] : []);
  });
});
