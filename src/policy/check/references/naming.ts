import type { Book, CaseType, Finding, Source, Text } from '../../book.ts';
import type { NameKind, Trace } from '../../compile/place.ts';
import type { Path } from '../../compile/raw.ts';
import { didYouMean, suggest } from '../../suggest.ts';
import { report } from '../report.ts';

/** Collects the names a book uses and does not declare. */
export interface Naming {
  readonly book: Book;
  readonly trace: Trace;
  readonly findings: Finding[];
}

const NOUNS = {
  role: { fr: 'Le rôle', en: 'The role' },
  calendar: { fr: 'Le calendrier', en: 'The calendar' },
  list: { fr: 'La liste', en: 'The list' },
  'case-type': { fr: 'Le type de dossier', en: 'The case type' },
  deadline: { fr: 'Le délai', en: 'The deadline' },
  evidence: { fr: 'La règle de preuve', en: 'The evidence rule' },
  template: { fr: 'Le modèle de texte', en: 'The template' },
  checklist: { fr: 'La liste de points', en: 'The checklist' },
  partner: { fr: 'Le fait du partenaire', en: 'The partner fact' },
  relation: { fr: 'Le rôle ou la relation', en: 'The role or relation' },
  rights: { fr: 'Le droit', en: 'The right' },
  claim: { fr: 'L’engagement', en: 'The claim' },
  field: { fr: 'Le champ', en: 'The field' },
  value: { fr: 'La valeur', en: 'The value' },
  state: { fr: 'L’état', en: 'The state' },
  action: { fr: 'L’action', en: 'The action' },
  product: { fr: 'Le produit', en: 'The product' },
  anchor: { fr: 'L’ancre', en: 'The anchor' },
  region: { fr: 'La région', en: 'The region' },
  line: { fr: 'La ligne', en: 'The line' },
} as const satisfies Record<string, Text>;

type Noun = keyof typeof NOUNS;

/** Demands that a name be among those known; the finding stands at the name itself. */
export function demand(
  naming: Naming,
  noun: Noun,
  known: Iterable<string>,
  name: string,
  source: Source,
  ...path: Path
): boolean {
  const names = [...known];
  if (names.includes(name)) return true;
  const suggestion = suggest(name, names);
  const hint = didYouMean(suggestion);
  const subject = NOUNS[noun];
  naming.findings.push(
    report(
      'unknown-reference',
      source,
      {
        fr: `${subject.fr} «\u00a0${name}\u00a0» n’existe pas dans le livre.${hint.fr}`,
        en: `${subject.en} “${name}” does not exist in the book.${hint.en}`,
      },
      { found: name, ...(suggestion === undefined ? {} : { suggestion }) },
      naming.trace.lineOf(source, ...path),
    ),
  );
  return false;
}

/**
 * Demands a name that blocks of one kind declare. When no page holds such a block the book is a fragment that speaks
 * of things declared elsewhere; a name whose block did not compile is not a second mistake.
 */
function demandDeclared(
  naming: Naming,
  kind: NameKind,
  declared: ReadonlyMap<string, unknown> | readonly { id: string }[],
  name: string,
  source: Source,
  path: Path,
): void {
  const { trace } = naming;
  const known =
    'keys' in declared && declared instanceof Map
      ? declared.keys()
      : (declared as { id: string }[]).map(({ id }) => id);
  if (trace.has(kind) && !trace.dropped(kind, name)) demand(naming, kind, known, name, source, ...path);
}

export const demandRole = (naming: Naming, name: string, source: Source, ...path: Path): void =>
  demandDeclared(naming, 'role', naming.book.roles, name, source, path);

export const demandList = (naming: Naming, name: string, source: Source, ...path: Path): void =>
  demandDeclared(naming, 'list', naming.book.lists, name, source, path);

export const demandTemplate = (naming: Naming, name: string, source: Source, ...path: Path): void =>
  demandDeclared(naming, 'template', naming.book.templates, name, source, path);

export const demandChecklist = (naming: Naming, name: string, source: Source, ...path: Path): void =>
  demandDeclared(naming, 'checklist', naming.book.checklists, name, source, path);

/** Demands a fact of the partner that a `partner` block defines. */
export const demandPartnerFact = (naming: Naming, name: string, source: Source, ...path: Path): void =>
  demandDeclared(naming, 'partner', naming.book.partnerFacts, name, source, path);

export const demandEvidence = (naming: Naming, name: string, source: Source, ...path: Path): void =>
  demandDeclared(naming, 'evidence', naming.book.evidence, name, source, path);

export const demandDeadline = (naming: Naming, name: string, source: Source, ...path: Path): void =>
  demandDeclared(naming, 'deadline', naming.book.deadlines, name, source, path);

/** The case type of that name, after demanding that there be one. */
export function demandCaseType(naming: Naming, name: string, source: Source, ...path: Path): CaseType | undefined {
  demandDeclared(naming, 'case-type', naming.book.caseTypes, name, source, path);
  return naming.book.caseTypes.get(name);
}

/** Demands a value of one of the lists the desk itself reads, when the book has that list. */
export function demandListValue(naming: Naming, list: string, name: string, source: Source, ...path: Path): void {
  const values = naming.book.lists.get(list)?.values;
  if (values) demand(naming, list === 'products' ? 'product' : 'value', values.keys(), name, source, ...path);
}
