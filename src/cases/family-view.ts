import type { Book, Kinship } from '../policy/book.ts';
import type { Relative } from '../policy/facts.ts';
import { labelFor } from '../policy/labels.ts';
import type { Lang } from './words.ts';

/** A case near another, as its own page would name it. */
export interface RelativeView {
  id: string;
  type: string;
  typeLabel: string;
  state: string;
  stateLabel: string;
  tone: 'good' | 'bad' | 'neutral';
}

export interface FamilyView {
  parent: RelativeView | null;
  children: RelativeView[];
  /** Other cases of the same partner and contract. */
  siblings: RelativeView[];
}

function relativeView({ case: state, pinned }: Relative, book: Book, lang: Lang): RelativeView {
  const type = book.caseTypes.get(state.type) ?? pinned.caseTypes.get(state.type);
  const definition = type?.states.get(state.state);
  return {
    id: state.id,
    type: state.type,
    typeLabel: type?.label[lang] ?? state.type,
    state: state.state,
    stateLabel: definition ? labelFor(definition, state.product)[lang] : state.state,
    tone: definition?.tone ?? 'neutral',
  };
}

/** The cases near a case, by kinship, oldest first. */
export function familyView(family: readonly Relative[], book: Book, lang: Lang): FamilyView {
  const of = (kin: Kinship): RelativeView[] =>
    family.filter((one) => one.kin === kin).map((one) => relativeView(one, book, lang));
  return { parent: of('parent')[0] ?? null, children: of('child'), siblings: of('sibling') };
}
