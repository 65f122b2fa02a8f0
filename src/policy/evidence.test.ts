import { describe, expect, test } from 'vitest';
import { day, FRANCE, GHOST } from '../../test/kit/dates.ts';
import type { EvidenceRule } from './book.ts';
import { formatDay } from './civil-date.ts';
import { type EvidenceFacts, evaluateEvidence } from './evidence.ts';
import type { CallFact } from './facts.ts';

/** `2026-11-06 09:30 salon no-answer`, then the roles of the caller. */
function call(text: string): CallFact {
  const [date, time, number, result, ...byRoles] = text.split(' ') as [string, string, CallFact['number'], string];
  return { day: date, time, number, result, byRoles };
}

function weigh(
  calls: readonly string[],
  asOf: string,
  rule: Partial<EvidenceRule> = {},
  facts: Partial<EvidenceFacts> = {},
) {
  const found = evaluateEvidence(
    { ...GHOST, ...rule },
    { calls: calls.map(call), numbers: { salon: true, pro: true }, ...facts },
    day(asOf),
    FRANCE,
  );
  return {
    ...found,
    firstAttempt: found.firstAttempt === null ? null : formatDay(found.firstAttempt),
    earliest: formatDay(found.earliest),
  };
}

/** All four cells, the first call on `first`, the last on `last`. */
const full = (first: string, last: string): readonly string[] => [
  `${first} 09:30 salon no-answer`,
  `${first} 14:30 salon no-answer`,
  `${last} 09:45 pro voicemail`,
  `${last} 17:00 pro no-answer`,
];

describe('two weeks between the first attempt and the day', () => {
  test.each([
    ['2023-10-02', '2023-10-16'],
    ['2023-12-22', '2024-01-05'],
    ['2024-02-16', '2024-03-01'],
  ])('first tried on %s, eligible on %s and not the day before', (first, earliest) => {
    const before = formatDay(day(earliest) - 1);
    const calls = full(first, before);
    expect(weigh(calls, earliest)).toMatchObject({ eligible: true, missing: [], earliest });
    expect(weigh(calls, before)).toMatchObject({ eligible: false, oldEnough: false, earliest });
  });
});

describe('one attempt within the last seven days, the day itself included', () => {
  test.each([
    ['2026-11-20', '2026-11-14', true],
    ['2026-11-20', '2026-11-13', false],
    ['2026-11-20', '2026-11-20', true],
  ])('as of %s, last tried on %s: %s', (asOf, last, recentEnough) => {
    expect(weigh(full('2026-11-01', last), asOf)).toMatchObject({
      recentEnough,
      eligible: recentEnough,
      oldEnough: true,
    });
  });
});

test('the earliest day is never in the past', () => {
  expect(weigh(['2026-11-01 09:30 salon no-answer'], '2026-11-20').earliest).toBe('2026-11-20');
});

test('a number the rule does not ask for is no attempt', () => {
  const found = weigh(['2026-11-01 09:30 pro no-answer'], '2026-11-20', { numbers: ['salon'] });
  expect(found).toMatchObject({ firstAttempt: null, recentEnough: false });
});

test('morning ends when noon strikes', () => {
  const calls = ['2026-11-01 11:59 salon no-answer', '2026-11-01 12:00 pro no-answer'];
  expect(weigh(calls, '2026-11-10').missing).toEqual(['afternoon x salon', 'morning x pro']);
});

test('the grid shows the first attempt of each cell', () => {
  const calls = [
    '2026-11-05 10:00 salon no-answer',
    '2026-11-02 10:00 salon voicemail',
    '2026-11-03 15:00 pro no-answer',
  ];
  const { grid, firstAttempt } = weigh(calls, '2026-11-10');
  expect(firstAttempt).toBe('2026-11-02');
  expect(grid.map(({ half, number, state, attempt }) => [half, number, state, attempt?.day])).toEqual([
    ['morning', 'salon', 'filled', '2026-11-02'],
    ['morning', 'pro', 'missing', undefined],
    ['afternoon', 'salon', 'missing', undefined],
    ['afternoon', 'pro', 'filled', '2026-11-03'],
  ]);
});

describe('a contact resets the clock', () => {
  const before = full('2026-11-01', '2026-11-09');
  const answered = '2026-11-10 10:00 pro answered';

  test('nothing before it counts', () => {
    expect(weigh([...before, answered], '2026-11-20')).toMatchObject({
      eligible: false,
      firstAttempt: null,
      missing: ['afternoon x pro', 'afternoon x salon', 'morning x pro', 'morning x salon'],
      oldEnough: false,
      recentEnough: false,
      earliest: '2026-12-04',
    });
  });

  test('attempts after it do, on the same day too', () => {
    const found = weigh([...before, answered, '2026-11-10 10:01 pro no-answer'], '2026-11-20');
    expect(found).toMatchObject({ firstAttempt: '2026-11-10', earliest: '2026-11-24' });
    expect(found.missing).toHaveLength(3);
  });

  test('an attempt of the same minute is wiped out', () => {
    const found = weigh([answered, '2026-11-10 10:00 salon no-answer'], '2026-11-20');
    expect(found.firstAttempt).toBeNull();
  });

  test('the order of the log does not matter', () => {
    const calls = ['2026-11-11 09:00 pro no-answer', answered, ...before];
    expect(weigh(calls, '2026-11-20')).toEqual(weigh(calls.toReversed(), '2026-11-20'));
  });

  test('an answered mail or a held appointment does the same', () => {
    const contacts = [{ day: '2026-11-10', time: '18:00' }];
    expect(weigh(before, '2026-11-20', {}, { contacts }).firstAttempt).toBeNull();
    expect(weigh(before, '2026-11-20').firstAttempt).toBe('2026-11-01');
  });
});

test('what happens after the day is not looked at', () => {
  const calls = [...full('2026-11-01', '2026-11-09'), '2026-11-16 10:00 pro answered'];
  expect(weigh(calls, '2026-11-15').eligible).toBe(true);
  expect(weigh(calls, '2026-11-16').eligible).toBe(false);
  expect(weigh(['2026-11-16 10:00 pro no-answer'], '2026-11-15').firstAttempt).toBeNull();
});

describe('a missing number', () => {
  const salonOnly = full('2026-11-01', '2026-11-09').slice(0, 2);
  const calls = [...salonOnly, '2026-11-10 10:00 salon no-answer'];
  const numbers = { salon: true, pro: false };

  test('waives its two cells when declared', () => {
    const found = weigh(calls, '2026-11-15', {}, { numbers });
    expect(found).toMatchObject({ eligible: true, missing: [] });
    expect(found.grid.filter(({ state }) => state === 'waived').map(({ number }) => number)).toEqual(['pro', 'pro']);
  });

  test('waives nothing when it is not, or when the rule does not say so', () => {
    const missing = ['afternoon x pro', 'morning x pro'];
    expect(weigh(calls, '2026-11-15')).toMatchObject({ eligible: false, missing });
    const strict = { waivesMissingNumber: false };
    expect(weigh(calls, '2026-11-15', strict, { numbers }).missing).toEqual(missing);
  });

  test('without any number nobody was tried', () => {
    const none = { numbers: { salon: false, pro: false } };
    expect(weigh([], '2026-11-15', {}, none)).toMatchObject({
      eligible: false,
      missing: [],
      oldEnough: false,
      earliest: '2026-11-29',
    });
  });
});

test('only results that the rule calls attempts count', () => {
  const calls = ['2026-11-01 09:30 salon wrong-number', '2026-11-02 09:30 salon no-answer'];
  expect(weigh(calls, '2026-11-10').firstAttempt).toBe('2026-11-02');
});

describe('roles that must have tried', () => {
  const triedBy = ['account-manager', 'onboarding-manager'];
  const calls = full('2026-11-01', '2026-11-09').map((text) => `${text} account-manager`);

  test('each at least once', () => {
    expect(weigh(calls, '2026-11-15', { triedBy })).toMatchObject({
      eligible: false,
      missing: [],
      rolesMissing: ['onboarding-manager'],
    });
    const both = [...calls, '2026-11-10 10:00 pro no-answer sales onboarding-manager'];
    expect(weigh(both, '2026-11-15', { triedBy })).toMatchObject({
      eligible: true,
      rolesMissing: [],
    });
  });

  test('a try that a contact wiped out no longer counts', () => {
    const stale = ['2026-10-30 10:00 pro no-answer onboarding-manager', '2026-10-31 10:00 pro answered'];
    expect(weigh([...stale, ...calls], '2026-11-15', { triedBy }).rolesMissing).toEqual(['onboarding-manager']);
  });
});

test('thresholds are the rule’s', () => {
  const rule = { span: 3, recent: 1, halves: ['morning' as const], numbers: ['salon' as const] };
  const calls = ['2026-11-02 09:00 salon no-answer', '2026-11-05 09:00 salon no-answer'];
  expect(weigh(calls, '2026-11-05', rule).eligible).toBe(true);
  expect(weigh(calls, '2026-11-06', rule)).toMatchObject({ eligible: false, recentEnough: false });
});

test('a log with an impossible day is a fault', () => {
  expect(() => weigh(['2026-02-31 09:00 salon no-answer'], '2026-11-05')).toThrow('not a day');
});
