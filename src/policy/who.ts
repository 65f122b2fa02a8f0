import type { Book, Relation, Source, Text, WhoRow } from './book.ts';
import { allHold, type ReadField } from './conditions.ts';
import type { Actor, DeskCommand } from './facts.ts';
import { reason, type Reason } from './reason.ts';

const RELATION_LABELS: Record<Relation, Text> = {
  owner: { fr: 'le responsable du dossier', en: 'the owner of the case' },
  'partner-manager': { fr: 'l’account manager du partenaire', en: 'the partner’s account manager' },
  'past-owner': { fr: 'un ancien responsable', en: 'a past owner' },
  author: { fr: 'la personne qui a ouvert le dossier', en: 'the person who opened the case' },
  'treated-by': { fr: 'une personne qui a traité le dossier', en: 'somebody who treated the case' },
  self: { fr: 'la personne concernée', en: 'the person concerned' },
  requester: { fr: 'la personne qui a fait la demande', en: 'the person who made the request' },
};

const unique = (values: readonly string[]): string[] => [...new Set(values)];

/** Names roles for people, in the order of the book. */
export function roleNames(book: Book, roles: readonly string[]): Text {
  const named = roles.map((id) => book.roles.get(id)?.label ?? { fr: id, en: id });
  return { fr: named.map((label) => label.fr).join(', '), en: named.map((label) => label.en).join(', ') };
}

/**
 * Weighs "who may" rows for an actor: the reasons that pass and fail, role first, then separation of duty.
 * Several roles unite rights; a separation written on the row that would let the actor through stays whatever the roles.
 */
export function weighWho(
  book: Book,
  rows: readonly WhoRow[],
  actor: Actor,
  relations: readonly Relation[],
  read: ReadField,
  fallback: Source,
): Reason[] {
  const applicable = rows.filter((row) => allHold(row.when, read));
  const may = unique(applicable.flatMap((row) => row.roles));
  const holding = applicable.filter((row) => row.roles.some((role) => actor.roles.includes(role)));
  const yours = roleNames(book, actor.roles);
  const allowed = roleNames(book, may);
  if (holding.length === 0) {
    const message =
      may.length === 0
        ? { fr: 'Personne ne peut le faire dans cette situation.', en: 'Nobody may do it in this situation.' }
        : {
            fr: `Réservé à\u00a0: ${allowed.fr}. Vous êtes\u00a0: ${yours.fr || 'sans rôle'}.`,
            en: `Reserved for: ${allowed.en}. You are: ${yours.en || 'without a role'}.`,
          };
    return [reason('role', false, message, applicable[0]?.source ?? fallback, { who: may, read: actor.roles })];
  }
  const weighed = holding.map((row) => ({ row, separation: separate(row, relations, may) }));
  // The row that lets the actor through speaks; when none does, the first says why.
  const speaks = weighed.find(({ separation }) => separation === null || separation.ok) ?? weighed[0]!;
  const passed = reason(
    'role',
    true,
    { fr: `Votre rôle le permet\u00a0: ${yours.fr}.`, en: `Your role allows it: ${yours.en}.` },
    speaks.row.source,
    { who: may, read: actor.roles },
  );
  return speaks.separation ? [passed, speaks.separation] : [passed];
}

function separate(row: WhoRow, relations: readonly Relation[], who: readonly string[]): Reason | null {
  if (row.not.length === 0 && row.only.length === 0) return null;
  const barred = row.not.filter((relation) => relations.includes(relation));
  const being = row.only.filter((relation) => relations.includes(relation));
  const lacking = row.only.length > 0 && being.length === 0;
  const ok = barred.length === 0 && !lacking;
  const message = lacking
    ? join(row.only, { fr: 'Seulement pour ', en: 'Only for ' }, { fr: ' ou ', en: ' or ' })
    : !ok
      ? join(
          barred,
          { fr: 'Séparation des tâches\u00a0: vous êtes ', en: 'Separation of duty: you are ' },
          { fr: ' et ', en: ' and ' },
          { fr: ', une autre personne doit le faire.', en: ', another person has to do it.' },
        )
      : being.length > 0
        ? join(being, { fr: 'Vous êtes ', en: 'You are ' }, { fr: ' et ', en: ' and ' })
        : join(row.not, { fr: 'Vous n’êtes pas ', en: 'You are not ' }, { fr: ' ni ', en: ' nor ' });
  return reason('separation', ok, message, row.source, { who, read: relations });
}

function join(kinds: readonly Relation[], start: Text, joiner: Text, end: Text = { fr: '.', en: '.' }): Text {
  const say = (lang: keyof Text) =>
    start[lang] + kinds.map((kind) => RELATION_LABELS[kind][lang]).join(joiner[lang]) + end[lang];
  return { fr: say('fr'), en: say('en') };
}

/**
 * Whether the actor may give one of the desk's own commands, by the `rights` blocks of the law in force. `relations`
 * matter to commands about a person: `self`.
 */
export function decideCommand(
  book: Book,
  command: DeskCommand,
  actor: Actor,
  relations: readonly Relation[] = [],
): Reason[] {
  const right = book.rights.find((candidate) => candidate.commands.includes(command));
  const nowhere: Source = { page: 'roles.md', line: 1 };
  if (!right) {
    return [
      reason(
        'role',
        false,
        { fr: `Aucune page ne dit qui peut «\u00a0${command}\u00a0».`, en: `No page says who may “${command}”.` },
        nowhere,
      ),
    ];
  }
  return weighWho(book, right.who, actor, relations, () => null, right.source);
}
