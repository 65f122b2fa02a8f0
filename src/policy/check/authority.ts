import type { Book, CaseType, Deadline, EvidenceRule, Finding, Right, Source, Text, WhoRow } from '../book.ts';
import { NO_TRACE, type Trace } from '../compile/place.ts';
import { checkGates } from './gates.ts';
import { quoted, report } from './report.ts';
import { type Obstacle, obstacleOf } from './takable.ts';
import type { Domains } from './worlds.ts';

const OBSTACLES: Readonly<Record<Obstacle, Text>> = {
  'no-role': { fr: 'aucun rôle n’est nommé', en: 'no role is named' },
  'unknown-role': { fr: 'aucun de ces rôles n’existe', en: 'none of these roles exists' },
  'contradictory-relations': {
    fr: '«\u00a0only\u00a0» et «\u00a0not\u00a0» se contredisent',
    en: '“only” and “not” contradict each other',
  },
  'condition-never-true': { fr: 'la condition n’est jamais vraie', en: 'the condition is never true' },
};

/** A finding when nobody can pass any of the rows. */
function nobody(
  checked: { book: Book; trace: Trace },
  type: CaseType | undefined,
  rows: readonly WhoRow[],
  what: { subject: Text; name: string; source: Source; only?: Domains },
): Finding[] {
  const { book, trace } = checked;
  const obstacles = rows.map((row) => ({ row, why: obstacleOf(book, trace, type, row, what.only) }));
  if (obstacles.some(({ why }) => why === null)) return [];
  const listed = obstacles.flatMap(({ row, why }) => (why === null ? [] : [{ line: row.source.line, why }]));
  const reasons = (lang: 'fr' | 'en'): string =>
    listed.length === 0
      ? { fr: 'la liste «\u00a0who\u00a0» est vide', en: 'the “who” list is empty' }[lang]
      : listed.map(({ why }) => OBSTACLES[why][lang]).join(', ');
  return [
    report(
      'action-nobody',
      what.source,
      { fr: `${what.subject.fr}\u00a0: ${reasons('fr')}.`, en: `${what.subject.en}: ${reasons('en')}.` },
      { action: what.name, rows: listed },
    ),
  ];
}

function checkActions(checked: { book: Book; trace: Trace }, type: CaseType): Finding[] {
  const actions = [...type.actions.values()].flatMap((action) =>
    nobody(checked, type, action.who, {
      subject: {
        fr: `Personne ne peut jamais faire «\u00a0${action.id}\u00a0»`,
        en: `Nobody can ever do “${action.id}”`,
      },
      name: action.id,
      source: action.source,
      only: new Map([
        ['state', action.from],
        ['product', action.products],
      ]),
    }),
  );
  const isChild = [...checked.book.caseTypes.values()].some((parent) =>
    [...parent.actions.values()].some((action) => action.opens?.type === type.id),
  );
  if (isChild) return actions;
  const subject = {
    fr: `Personne ne peut jamais ouvrir «\u00a0${type.id}\u00a0»`,
    en: `Nobody can ever open “${type.id}”`,
  };
  return [...nobody(checked, type, type.open.who, { subject, name: 'open', source: type.open.source }), ...actions];
}

function checkRight(checked: { book: Book; trace: Trace }, right: Right): Finding[] {
  const type = right.case === undefined ? undefined : checked.book.caseTypes.get(right.case);
  const subject = {
    fr: `Personne n’a jamais le droit «\u00a0${right.id}\u00a0»`,
    en: `Nobody ever has the right “${right.id}”`,
  };
  return nobody(checked, type, right.who, { subject, name: right.id, source: right.source });
}

/** Rows as plain data, so that two of them can be compared: order does not matter, lines neither. */
function plain(rows: readonly WhoRow[]): string {
  const sorted = (words: readonly string[]): string[] => [...words].sort();
  return JSON.stringify(
    rows
      .map((row) => [
        sorted(row.roles),
        sorted(row.only),
        sorted(row.not),
        sorted(row.when.map(({ field, test, value }) => JSON.stringify([field, test, value]))),
      ])
      .map((row) => JSON.stringify(row))
      .sort(),
  );
}

const rolesIn = (rows: readonly WhoRow[]): string[] => [...new Set(rows.flatMap((row) => row.roles))];

function conflict(first: Source, second: Source, what: string, says: Readonly<Record<string, unknown>>): Finding {
  return report(
    'field-author-conflict',
    second,
    {
      fr: `${first.page}, ligne ${first.line}, dit autre chose de qui écrit «\u00a0${what}\u00a0».`,
      en: `${first.page}, line ${first.line}, says something else about who writes “${what}”.`,
    },
    { field: what, first: `${first.page}:${first.line}`, ...says },
  );
}

/** Two blocks that speak of the same field, value or command and name different people. */
function checkSameRights(rights: readonly Right[]): Finding[] {
  return rights.flatMap((second, index) =>
    rights.slice(0, index).flatMap((first) => {
      const sameField =
        second.field !== undefined &&
        first.field === second.field &&
        first.value === second.value &&
        (first.case === undefined || second.case === undefined || first.case === second.case);
      const shared = second.commands.find((command) => first.commands.includes(command));
      const what = sameField ? second.field : shared;
      if (what === undefined || plain(first.who) === plain(second.who)) return [];
      return [conflict(first.source, second.source, what, { says: [rolesIn(first.who), rolesIn(second.who)] })];
    }),
  );
}

const sameRoles = (left: readonly string[], right: readonly string[]): boolean =>
  left.length === right.length && left.every((role) => right.includes(role));

/** Deadlines of one case and product that make the same field firm by different people, or by people the field does not know. */
function checkFirm(book: Book): Finding[] {
  const overlaps = (a: Deadline, b: Deadline): boolean =>
    a.case === b.case && (a.product === undefined || b.product === undefined || a.product === b.product);
  return book.deadlines.flatMap((second, index) =>
    Object.entries(second.firm).flatMap(([field, roles]) => {
      const first = book.deadlines
        .slice(0, index)
        .find(
          (other) => overlaps(other, second) && other.firm[field] !== undefined && !sameRoles(other.firm[field], roles),
        );
      if (first) return [conflict(first.source, second.source, field, { says: [first.firm[field], roles] })];
      const definition = book.caseTypes.get(second.case)?.fields.get(field);
      const strangers = roles.filter((role) => definition?.firm?.by.includes(role) === false);
      if (!definition || strangers.length === 0) return [];
      return [conflict(definition.source, second.source, field, { says: [definition.firm?.by, roles] })];
    }),
  );
}

function checkUnused(book: Book, rule: EvidenceRule): Finding[] {
  const served = book.caseTypes.get(rule.case)?.actions.get(rule.serves);
  if (!served || served.needs.some((need) => need.kind === 'evidence' && need.evidence === rule.id)) return [];
  const message = {
    fr: `L’action «\u00a0${rule.serves}\u00a0» que cette règle sert ne la demande pas\u00a0: ${quoted([rule.id]).fr} ne garde rien.`,
    en: `The action “${rule.serves}” this rule serves does not need it: ${quoted([rule.id]).en} guards nothing.`,
  };
  return [report('evidence-unused', rule.source, message, { evidence: rule.id, serves: rule.serves })];
}

/**
 * Who may: no action, opening or right is nobody's; no need is one that nobody can meet; no two blocks disagree about
 * who writes a field; every evidence rule is asked for by the action it serves.
 */
export function checkAuthority(book: Book, trace: Trace = NO_TRACE): Finding[] {
  const checked = { book, trace };
  return [
    ...[...book.caseTypes.values()].flatMap((type) => checkActions(checked, type)),
    ...book.rights.flatMap((right) => checkRight(checked, right)),
    ...checkGates(book, trace),
    ...checkSameRights(book.rights),
    ...checkFirm(book),
    ...[...book.evidence.values()].flatMap((rule) => checkUnused(book, rule)),
  ];
}
