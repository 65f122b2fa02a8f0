import { describe, expect, test } from 'vitest';
import { at, bookOf, condition, deadlineOf, GHOST, TREATWELL, WAVY } from '../../../test/kit/dates.ts';
import type { Action, CaseType, Condition, Deadline, EvidenceRule, Finding } from '../book.ts';
import { checkFeasibility } from './feasibility.ts';

const check = (rule: Partial<EvidenceRule>, ...deadlines: readonly Deadline[]): readonly Finding[] =>
  checkFeasibility(bookOf({ deadlines, evidence: new Map([['ghost', { ...GHOST, ...rule }]]) }));

const FITS_LETTER = { within: ['treatwell-letter'] };

describe('evidence that must fit a deadline', () => {
  test('two weeks do not fit after 15 February', () => {
    const found = check(FITS_LETTER, TREATWELL, WAVY);
    expect(found).toMatchObject([
      {
        code: 'evidence-infeasible',
        page: 'page.md',
        line: 40,
        example: {
          given: '2026-02-15',
          deadline: 'treatwell-letter',
          actBy: '2026-02-28',
          daysLeft: 13,
          span: 14,
          days: 303,
          accepts: ['february'],
        },
      },
    ]);
    expect(found[0]!.message.fr.replaceAll('\u00a0', ' ')).toBe(
      '« ghost » demande 14 jours, plus que n’en laisse « treatwell-letter » pour 303 jours sur 400 ans (février). Le dimanche 15 février 2026, il en reste 13.',
    );
  });

  test('unless February is accepted by name', () => {
    expect(check({ ...FITS_LETTER, accepts: ['february'] }, TREATWELL)).toEqual([]);
    expect(check({ ...FITS_LETTER, accepts: ['march'] }, TREATWELL)).toHaveLength(1);
  });

  test('the months not accepted are those told', () => {
    const longer = { ...FITS_LETTER, span: 16, accepts: ['february'] };
    expect(check(longer, TREATWELL)[0]!.example).toMatchObject({
      given: '2026-04-15',
      days: 4 * 400,
      accepts: ['april', 'june', 'september', 'november'],
    });
  });

  test('13 days fit every day of the cycle', () => {
    expect(check({ ...FITS_LETTER, span: 13 }, TREATWELL)).toEqual([]);
  });
});

describe('which deadlines an evidence rule must fit', () => {
  test('none when its cases have none', () => {
    expect(check({}, TREATWELL, WAVY)).toEqual([]);
  });

  test('those of its own cases, when it names none', () => {
    const churn = { case: 'churn-request', span: 29 };
    const found = check(churn, TREATWELL, WAVY).map(({ example }) => example!['deadline']);
    expect(found).toEqual(['treatwell-letter', 'wavy-letter']);
    const wavy = { ...churn, when: [condition('product', 'is', 'wavy')] };
    expect(check(wavy, TREATWELL, WAVY).map(({ example }) => example!['deadline'])).toEqual(['wavy-letter']);
  });

  test('a deadline that cannot be read is left to its own check', () => {
    expect(check({ case: 'churn-request' }, deadlineOf([{ actBy: 'nonsense' }]))).toEqual([]);
  });
});

describe('a compulsory loss', () => {
  function gated(need: readonly Condition[], must?: string): readonly Finding[] {
    const action = {
      id: 'mark-lost',
      needs: [
        { kind: 'field', field: 'ped', when: [], source: at(70) },
        { kind: 'evidence', evidence: 'ghost', when: need, source: at(71) },
      ],
    } as Partial<Action> as Action;
    const type = { actions: new Map([['mark-lost', action]]) } as Partial<CaseType> as CaseType;
    const { must: _compulsory, ...free } = TREATWELL;
    const deadline: Deadline = must === undefined ? free : { ...free, must };
    return checkFeasibility(bookOf({ deadlines: [deadline], caseTypes: new Map([['churn-request', type]]) }));
  }

  test('never waits for evidence', () => {
    expect(gated([], 'mark-lost')).toMatchObject([
      {
        code: 'evidence-gates-compulsory-loss',
        line: 71,
        example: { deadline: 'treatwell-letter', action: 'mark-lost', evidence: 'ghost' },
      },
    ]);
  });

  test('may wait where the deadline does not speak', () => {
    expect(gated([condition('product', 'is', 'wavy')], 'mark-lost')).toEqual([]);
    expect(gated([], undefined)).toEqual([]);
    expect(gated([], 'unknown-action')).toEqual([]);
  });
});
