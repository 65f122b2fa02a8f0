import type { Kinship, Need, Text } from './book.ts';
import type { Relative } from './facts.ts';
import { labelFor } from './labels.ts';
import { reason, type Reason } from './reason.ts';

const KIN_WORDS: Record<Kinship, Text> = {
  child: { fr: 'ouvert depuis celui-ci', en: 'opened from this one' },
  parent: { fr: 'dont vient celui-ci', en: 'this one comes from' },
  sibling: { fr: 'du même salon', en: 'of the same partner' },
};

/** Weighs the need of another case: one of a kinship and type that stands in one of the states. */
export function weighFamily(
  need: Need & { kind: 'case' },
  family: readonly Relative[],
  typeLabel: (type: string) => Text,
  stateLabel: (type: string, state: string) => Text,
): Reason {
  const kin = family.filter((one) => one.kin === need.kin && one.case.type === need.type);
  const found = kin.find((one) => need.states.includes(one.case.state));
  const type = typeLabel(need.type);
  const states = need.states.map((state) => stateLabel(need.type, state));
  const where = KIN_WORDS[need.kin];
  const read = kin.map((one) => `${one.case.id}: ${one.case.state}`);
  if (found) {
    const { pinned } = found;
    const definition = pinned.caseTypes.get(need.type)?.states.get(found.case.state);
    const label = definition
      ? labelFor(definition, found.case.product)
      : { fr: found.case.state, en: found.case.state };
    const message = {
      fr: `${found.case.id} (${type.fr}) est «\u00a0${label.fr}\u00a0».`,
      en: `${found.case.id} (${type.en}) is “${label.en}”.`,
    };
    return reason('missing-case', true, message, need.source, { read });
  }
  const message = need.say ?? {
    fr: `Il faut un dossier «\u00a0${type.fr}\u00a0» ${where.fr}, à l’état\u00a0: ${states.map(({ fr }) => fr).join(', ')}.`,
    en: `It takes a “${type.en}” case ${where.en}, in the state: ${states.map(({ en }) => en).join(', ')}.`,
  };
  return reason('missing-case', false, message, need.source, { read });
}
