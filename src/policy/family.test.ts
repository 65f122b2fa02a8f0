import { describe, expect, test } from 'vitest';
import { caseOf, SALON } from '../../test/kit/salon.ts';
import type { Kinship, Need, Text } from './book.ts';
import type { Relative } from './facts.ts';
import { weighFamily } from './family.ts';
import { stateLabel } from './labels.ts';

const SOURCE = { page: 'page.md', line: 7, anchor: 'audit' };

const relative = (kin: Kinship, type: string, state: string, id = `${type}-${state}`): Relative => ({
  kin,
  case: caseOf({ id, type, state }),
  pinned: SALON,
  relations: [],
});

const need = (kin: Kinship, type: string, states: string[], say?: Text): Need & { kind: 'case' } => ({
  kind: 'case',
  kin,
  type,
  states,
  when: [],
  source: SOURCE,
  ...(say ? { say } : {}),
});

const weigh = (one: Need & { kind: 'case' }, family: readonly Relative[]) =>
  weighFamily(
    one,
    family,
    (type) => SALON.caseTypes.get(type)?.label ?? { fr: type, en: type },
    (type, state) => stateLabel(SALON.caseTypes.get(type), state, 'treatwell'),
  );

const AUDIT = need('child', 'marketplace-audit', ['open', 'kept']);

describe('at least one case of that kinship and kind, in one of the states', () => {
  test.each<[string, Need & { kind: 'case' }, Relative[], boolean]>([
    ['nobody near', AUDIT, [], false],
    ['the case itself', AUDIT, [relative('child', 'marketplace-audit', 'open')], true],
    ['another of the states', AUDIT, [relative('child', 'marketplace-audit', 'kept')], true],
    ['not in one of the states', AUDIT, [relative('child', 'marketplace-audit', 'archived')], false],
    ['another kinship', AUDIT, [relative('sibling', 'marketplace-audit', 'open')], false],
    ['another kind', AUDIT, [relative('child', 'potential-churn', 'open')], false],
    [
      'one of several',
      AUDIT,
      [relative('child', 'marketplace-audit', 'archived'), relative('child', 'marketplace-audit', 'kept')],
      true,
    ],
    ['a parent', need('parent', 'churn-request', ['lost']), [relative('parent', 'churn-request', 'lost')], true],
    [
      'a parent too early',
      need('parent', 'churn-request', ['lost']),
      [relative('parent', 'churn-request', 'open')],
      false,
    ],
  ])('%s', (_, one, family, ok) => {
    expect(weigh(one, family)).toMatchObject({ code: 'missing-case', ok, page: 'page.md', line: 7, anchor: 'audit' });
  });
});

describe('what it says', () => {
  const NEAR = [
    relative('child', 'marketplace-audit', 'archived', 'MA-7'),
    relative('sibling', 'potential-churn', 'open', 'PC-1'),
  ];

  test('when there is one, which one and where it stands', () => {
    const found = weigh(AUDIT, [relative('child', 'marketplace-audit', 'kept', 'MA-8')]);
    expect(found.message).toEqual({
      fr: 'MA-8 (AM-Marketplace Audit) est «\u00a0Page inchangée\u00a0».',
      en: 'MA-8 (AM-Marketplace Audit) is “Page unchanged”.',
    });
  });

  test('when there is none, what it takes, and what was found of that kind', () => {
    const found = weigh(AUDIT, NEAR);
    expect(found.message).toEqual({
      fr: 'Il faut un dossier «\u00a0AM-Marketplace Audit\u00a0» ouvert depuis celui-ci, à l’état\u00a0: Ouvert, Page inchangée.',
      en: 'It takes a “AM-Marketplace Audit” case opened from this one, in the state: Open, Page unchanged.',
    });
    expect(found.read).toEqual(['MA-7: archived']);
  });

  test('or the sentence of the page', () => {
    const say = { fr: 'Aucun audit.', en: 'No audit.' };
    expect(weigh(need('child', 'marketplace-audit', ['open'], say), NEAR).message).toEqual(say);
    expect(weigh(need('sibling', 'potential-churn', ['open'], say), NEAR).message.en).toContain('PC-1');
  });

  test('a state the brand words otherwise is named as its own case words it', () => {
    const wavy = { ...relative('sibling', 'potential-churn', 'closed-no-contact', 'PC-2') };
    const ghost = { ...wavy, case: { ...wavy.case, product: 'wavy' } };
    expect(weigh(need('sibling', 'potential-churn', ['closed-no-contact']), [ghost]).message.fr).toContain('Ghost');
  });
});
