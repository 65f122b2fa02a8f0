import type { Book, Relation, Source, Text, WhoRow } from './book.ts';
import { allHold, type ReadField } from './conditions.ts';
import type { Actor, DeskCommand } from './facts.ts';
import { reason, type Reason } from './reason.ts';

const RELATION_LABELS: Record<Relation, Text> = {
  owner: { fr: 'le responsable du dossier', en: 'the owner of the case' },
  'partner-manager': { fr: 'l’account manager du partenaire', en: 'the partner’s account manager' },
  'past-owner': { fr: 'un ancien responsable', en: 'a past owner' },
  author: { fr: 'la personne qui a ouvert le dossier', en: 'the person who opened the case' },
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
  const source = holding[0]?.source ?? applicable[0]?.source ?? fallback;
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
    return [reason('role', false, message, source, { who: may, read: actor.roles })];
  }
  const passed = reason(
    'role',
    true,
    { fr: `Votre rôle le permet\u00a0: ${yours.fr}.`, en: `Your role allows it: ${yours.en}.` },
    source,
    { who: may, read: actor.roles },
  );
  const separations = holding.map((row) => separate(row, relations, may));
  const through = separations.find((found) => found === null || found.ok);
  if (through !== undefined) return through ? [passed, through] : [passed];
  return [passed, ...separations.filter((found) => found !== null).slice(0, 1)];
}

function separate(row: WhoRow, relations: readonly Relation[], who: readonly string[]): Reason | null {
  if (row.not.length === 0 && row.only.length === 0) return null;
  const barred = row.not.filter((relation) => relations.includes(relation));
  const lacking = row.only.length > 0 && !row.only.some((relation) => relations.includes(relation));
  const ok = barred.length === 0 && !lacking;
  const list = (kinds: readonly Relation[], lang: 'fr' | 'en', joiner: string) =>
    kinds.map((kind) => RELATION_LABELS[kind][lang]).join(joiner);
  const message = lacking
    ? {
        fr: `Seulement pour ${list(row.only, 'fr', ' ou ')}.`,
        en: `Only for ${list(row.only, 'en', ' or ')}.`,
      }
    : ok
      ? {
          fr: `Vous n’êtes pas ${list(row.not, 'fr', ' ni ')}.`,
          en: `You are not ${list(row.not, 'en', ' nor ')}.`,
        }
      : {
          fr: `Séparation des tâches\u00a0: vous êtes ${list(barred, 'fr', ' et ')}, une autre personne doit le faire.`,
          en: `Separation of duty: you are ${list(barred, 'en', ' and ')}, another person has to do it.`,
        };
  return reason('separation', ok, message, row.source, { who, read: relations });
}

/** Whether the actor may give one of the desk's own commands, by the `rights` blocks of the law in force. */
export function decideCommand(book: Book, command: DeskCommand, actor: Actor): Reason[] {
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
  return weighWho(book, right.who, actor, [], () => null, right.source);
}
