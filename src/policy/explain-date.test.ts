import { describe, expect, test } from 'vitest';
import { day, deadlineOf, FRANCE, TREATWELL, WAVY } from '../../test/kit/dates.ts';
import type { Deadline } from './book.ts';
import { compileDeadline } from './deadline.ts';
import type { DayFields } from './evaluate-result.ts';
import { type DateExplanation, explainDate } from './explain-date.ts';

const LABELS: Readonly<Record<string, { fr: string; en: string }>> = {
  fiscalChurnReceivedOn: { fr: 'Lettre reçue', en: 'Letter received' },
  commitmentEndsOn: { fr: 'Fin d’engagement', en: 'End of commitment' },
};

function explain(deadline: Deadline, given: string, fields: DayFields = {}): DateExplanation {
  const explanation = explainDate({
    compiled: compileDeadline(deadline, FRANCE),
    given: day(given),
    fields,
    bookVersion: 3,
    label: (field) => LABELS[field] ?? { fr: field, en: field },
  });
  if ('fault' in explanation) throw new Error(explanation.fault);
  return explanation;
}

const steps = (explanation: DateExplanation, language: 'fr' | 'en') =>
  explanation.steps.map(({ text }) => text[language].replaceAll('\u00a0', ' '));

const others = (explanation: DateExplanation, language: 'fr' | 'en') =>
  explanation.counterfactuals.map(({ text }) => text[language].replaceAll('\u00a0', ' '));

describe('a Treatwell letter received on 20 October 2026', () => {
  const explanation = explain(TREATWELL, '2026-10-20');

  test('gives its dates, its row and what it read', () => {
    expect(explanation).toMatchObject({
      deadline: 'treatwell-letter',
      row: 2,
      page: 'page.md',
      line: 12,
      bookVersion: 3,
      inputs: { fiscalChurnReceivedOn: '2026-10-20' },
      actBy: '2026-11-30',
      ped: '2026-11-30',
      workBy: '2026-11-30',
    });
  });

  test('tells each move in French and English', () => {
    expect(steps(explanation, 'fr')).toEqual([
      'Lettre reçue : mardi 20 octobre 2026, du 16 au 31.',
      'Agir au plus tard, fin du mois suivant : lundi 30 novembre 2026.',
      'Fin de facturation (PED), fin du mois suivant : lundi 30 novembre 2026.',
      'Jour utile : lundi 30 novembre 2026, qui est ouvré.',
    ]);
    expect(steps(explanation, 'en')).toEqual([
      'Letter received: Tuesday 20 October 2026, days 16 to 31.',
      'Act by, end of the following month: Monday 30 November 2026.',
      'Last day billed (PED), end of the following month: Monday 30 November 2026.',
      'Work by: Monday 30 November 2026, which is a working day.',
    ]);
  });

  test('each move leads to its line on the page', () => {
    expect(explanation.steps.map(({ part, day: reached, page, line }) => [part, reached, page, line])).toEqual([
      ['row', '2026-10-20', 'page.md', 12],
      ['actBy', '2026-11-30', 'page.md', 22],
      ['ped', '2026-11-30', 'page.md', 32],
      ['workBy', '2026-11-30', 'calendar.md', 9],
    ]);
  });

  test('shows the nearest days that give other dates', () => {
    expect(explanation.counterfactuals.map(({ given, actBy, ped }) => [given, actBy, ped])).toEqual([
      ['2026-10-15', '2026-10-31', '2026-10-31'],
      ['2026-11-16', '2026-12-31', '2026-12-31'],
    ]);
    expect(others(explanation, 'fr')).toEqual([
      'Jusqu’au 15 octobre 2026 : agir au plus tard le 31 octobre 2026, fin de facturation le 31 octobre 2026.',
      'À partir du 16 novembre 2026 : agir au plus tard le 31 décembre 2026, fin de facturation le 31 décembre 2026.',
    ]);
    expect(others(explanation, 'en')[1]).toBe(
      'From 16 November 2026 on: act by 31 December 2026, last day billed 31 December 2026.',
    );
  });
});

test('the first half looks back to the middle of the month before, and forward to the 16th', () => {
  const found = explain(TREATWELL, '2026-10-05').counterfactuals;
  expect(found.map(({ given, actBy }) => [given, actBy])).toEqual([
    ['2026-09-15', '2026-09-30'],
    ['2026-10-16', '2026-11-30'],
  ]);
});

describe('a Wavy letter', () => {
  test('its PED is told from the commitment end', () => {
    const found = explain(WAVY, '2026-10-15', { commitmentEndsOn: day('2024-07-28') });
    expect(found.inputs).toEqual({
      fiscalChurnReceivedOn: '2026-10-15',
      commitmentEndsOn: '2024-07-28',
    });
    expect(steps(found, 'fr').slice(0, 3)).toEqual([
      'Lettre reçue : jeudi 15 octobre 2026, quel que soit le jour.',
      'Agir au plus tard, même jour, 1 mois plus tard : dimanche 15 novembre 2026.',
      'Fin de facturation (PED), premier anniversaire du 28 juillet 2024 (Fin d’engagement) à partir du 15 novembre 2026 : mercredi 28 juillet 2027.',
    ]);
  });

  test('without a commitment end there is no PED, and the empty input is shown', () => {
    const found = explain(WAVY, '2026-10-15');
    expect(found.ped).toBeNull();
    expect(found.inputs).toEqual({
      fiscalChurnReceivedOn: '2026-10-15',
      commitmentEndsOn: null,
    });
    expect(found.steps.map(({ part }) => part)).toEqual(['row', 'actBy', 'workBy']);
    expect(others(found, 'fr')[1]).toBe('Le 31 octobre 2026 : agir au plus tard le 30 novembre 2026.');
  });

  test('a rounded date says which day does not exist', () => {
    const found = explain(WAVY, '2026-01-31');
    expect(steps(found, 'fr')[1]).toBe(
      'Agir au plus tard, même jour, 1 mois plus tard, le 31 février 2026 n’existe pas, donc le dernier jour du mois : samedi 28 février 2026.',
    );
    expect(others(found, 'fr')).toEqual([
      'Jusqu’au 30 janvier 2026 : agir au plus tard le 28 février 2026.',
      'Le 1er mars 2026 : agir au plus tard le 1er avril 2026.',
    ]);
  });
});

describe('the working day and why it is not the act-by day', () => {
  test.each([
    [
      '2023-11-20',
      'Jour utile : vendredi 29 décembre 2023, parce que le 31 décembre est un dimanche et le 30 décembre est un samedi.',
      'Work by: Friday 29 December 2023, because 31 December is a Sunday and 30 December is a Saturday.',
    ],
    [
      '2025-04-01',
      'Jour utile : mercredi 30 avril 2025, parce que le 1er mai est férié (Fête du Travail).',
      'Work by: Wednesday 30 April 2025, because 1 May is a holiday (Labour Day).',
    ],
  ])('%s', (given, fr, en) => {
    const found = explain(given === '2025-04-01' ? WAVY : TREATWELL, given);
    expect(steps(found, 'fr').at(-1)).toBe(fr);
    expect(steps(found, 'en').at(-1)).toBe(en);
  });
});

test.each<[string, string, readonly string[]]>([
  ['same day', '2026-03-01', ['Agir au plus tard, le même jour : dimanche 1er mars 2026.']],
  ['+ 1 day', '2026-03-01', ['Agir au plus tard, 1 jour plus tard : lundi 2 mars 2026.']],
  ['- 2 days', '2026-03-05', ['Agir au plus tard, 2 jours plus tôt : mardi 3 mars 2026.']],
  ['end of month', '2026-03-01', ['Agir au plus tard, fin du mois : mardi 31 mars 2026.']],
  ['end of month + 2', '2026-03-01', ['Agir au plus tard, fin du mois, 2 mois plus tard : dimanche 31 mai 2026.']],
  ['same day + 2 years', '2026-03-01', ['Agir au plus tard, même jour, 2 ans plus tard : mercredi 1er mars 2028.']],
  [
    '+ 15 days from commitmentEndsOn',
    '2026-03-01',
    ['Agir au plus tard, 15 jours plus tard, à compter du 1er juin 2026 (Fin d’engagement) : mardi 16 juin 2026.'],
  ],
  [
    'last working day on or before end of month',
    '2026-05-02',
    [
      'Agir au plus tard, fin du mois : dimanche 31 mai 2026.',
      'Agir au plus tard, dernier jour ouvré au plus tard le 31 mai 2026 : vendredi 29 mai 2026.',
    ],
  ],
])('%s is told in words', (actBy, given, expected) => {
  const found = explain(deadlineOf([{ actBy }]), given, { commitmentEndsOn: day('2026-06-01') });
  const told = found.steps.filter(({ part }) => part === 'actBy');
  expect(told.map(({ text }) => text.fr.replaceAll('\u00a0', ' '))).toEqual(expected);
});

test('rounding to the next day is told too', () => {
  const rule = deadlineOf([{ actBy: 'same day + 1 month', rounding: 'next' }]);
  expect(steps(explain(rule, '2026-10-31'), 'en')[1]).toBe(
    'Act by, same day, 1 month on, 31 November 2026 does not exist, so the first day of the month after: Tuesday 1 December 2026.',
  );
});

test('an act-by date counted back from the PED is told after it', () => {
  const rule = deadlineOf([{ actBy: '- 30 days from ped', ped: 'end of month + 2' }]);
  const found = explain(rule, '2026-01-10');
  expect(steps(found, 'fr').slice(1, 3)).toEqual([
    'Fin de facturation (PED), fin du mois, 2 mois plus tard : mardi 31 mars 2026.',
    'Agir au plus tard, 30 jours plus tôt, à compter du 31 mars 2026 (Fin de facturation (PED)) : dimanche 1er mars 2026.',
  ]);
});

test('the row is told by all it asks for', () => {
  const rule = deadlineOf([
    {
      dayOfMonth: [
        [1, 1],
        [10, 20],
      ],
      month: [
        [2, 2],
        [6, 8],
      ],
      weekday: [1, 5],
      actBy: 'same day',
    },
  ]);
  const found = explain(rule, '2026-07-17');
  expect(steps(found, 'fr')[0]).toBe(
    'Lettre reçue : vendredi 17 juillet 2026, le 1er du mois ou du 10 au 20, en février ou entre juin et août, un lundi ou un vendredi.',
  );
});

describe('counterfactuals of rules without a turning point', () => {
  test('the next day when every day follows the one before', () => {
    const found = explain(deadlineOf([{ actBy: '+ 14 days' }]), '2026-01-31').counterfactuals;
    expect(found).toEqual([
      {
        given: '2026-02-01',
        actBy: '2026-02-15',
        ped: null,
        text: {
          fr: 'Le 1er février 2026\u00a0: agir au plus tard le 15 février 2026.',
          en: 'On 1 February 2026: act by 15 February 2026.',
        },
      },
    ]);
  });

  test('days the rule does not date are passed over', () => {
    const rule = deadlineOf([{ dayOfMonth: [[10, 20]], actBy: 'end of month' }]);
    const found = explain(rule, '2026-05-15').counterfactuals;
    expect(found.map(({ given, actBy }) => [given, actBy])).toEqual([
      ['2026-04-20', '2026-04-30'],
      ['2026-06-10', '2026-06-30'],
    ]);
  });
});

test('a day without dates gives the fault', () => {
  const compiled = compileDeadline(deadlineOf([{ actBy: 'same day + 1 month' }]), FRANCE);
  const found = explainDate({ compiled, given: day('2026-01-31'), fields: {}, bookVersion: 1 });
  expect(found).toMatchObject({ fault: 'missing-day', day: '2026-02-31' });
});
