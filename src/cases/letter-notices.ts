import type { Book, Source, Text } from '../policy/book.ts';
import type { Apart, CaseState } from '../policy/facts.ts';
import { isToBeChosen, type PriorRisk, whoReplacesPed } from './letter-case.ts';
import { sourceOf } from './refuse.ts';
import { dayText } from './value-text.ts';
import { roleLabel } from './words.ts';

/** What a letter found when it arrived: nobody yet, no case, one it joins, or one it can date no more. */
export type LetterSituation = 'waits' | 'opens' | 'joins' | Apart;

/** Something to know about a letter before doing anything else, with the place of the page that says it. */
export interface Notice {
  readonly code: string;
  readonly text: Text;
  readonly source: Source;
}

/** A section of the page about letters; the line that gives the right to register them when there is none. */
function sectionOf(law: Book, anchor: string): Source {
  const source = sourceOf(law, 'register-letter');
  const line = law.pages.get(source.page)?.anchors.get(anchor);
  return line === undefined ? source : { page: source.page, line, anchor };
}

const dayOr = (day: string | null, none: Text): Text => (day === null ? none : { fr: dayText(day), en: dayText(day) });

const UNKNOWN: Text = { fr: 'à noter', en: 'to be recorded' };
const NOTHING: Text = { fr: 'aucune date', en: 'no date' };

/** What a letter that opened a case tells of the past of its contract: a lost risk plans the cuts, nothing else cuts. */
export function openingNotices(law: Book, risk: PriorRisk, saved: CaseState | null, ped: string | null): Notice[] {
  const source = sectionOf(law, 'sans-risque');
  const again: Notice[] = saved
    ? [
        {
          code: 'saved-before',
          text: {
            fr: `Ce salon avait été sauvé (${saved.id}, le ${dayText(saved.closedOn ?? '')})\u00a0: c’est une nouvelle demande, avec sa propre FCR.`,
            en: `This salon had been saved (${saved.id}, on ${dayText(saved.closedOn ?? '')}): this is a new request, with an FCR of its own.`,
          },
          source,
        },
      ]
    : [];
  return [...again, { code: `risk-${risk.kind}`, text: riskText(risk, dayOr(ped, UNKNOWN)), source }];
}

function riskText(risk: PriorRisk, ped: Text): Text {
  const id = risk.case?.id ?? '';
  switch (risk.kind) {
    case 'lost': {
      const on = dayText(risk.case?.closedOn ?? '');
      return {
        fr: `Le risque était déjà perdu (${id}, le ${on})\u00a0: planifiez les coupures pour la PED (${ped.fr}). Rien ne se coupe avant.`,
        en: `The risk was already lost (${id}, on ${on}): plan the cuts for the PED (${ped.en}). Nothing is cut before.`,
      };
    }
    case 'followed':
      return {
        fr: `Un risque est déjà suivi (${id})\u00a0: l’AM connaît l’histoire. Ne coupez ni l’accès ni la facturation.`,
        en: `A risk is already followed (${id}): the account manager knows the story. Cut neither access nor billing.`,
      };
    case 'none':
      return {
        fr: 'Lettre sans risque préalable\u00a0: le RDV avec l’AM d’abord. Ne coupez ni l’accès ni la facturation.',
        en: 'Letter without prior risk: the account manager’s appointment first. Cut neither access nor billing.',
      };
  }
}

/** The case a letter joined, before and after, and the PED the rule of letters gives for that letter alone. */
export interface JoinedAs {
  /** The procedure the case is pinned to. */
  readonly book: Book;
  readonly stood: CaseState;
  readonly receivedOn: string;
  readonly fcr: { readonly before: string | null; readonly after: string | null };
  readonly ped: string | null;
  readonly would: string | null;
  readonly apart: Apart | null;
}

/** What a letter that joined a case tells: whether the dates moved, and who has a say when no rule may move them. */
export function joiningNotice(law: Book, joined: JoinedAs): Notice {
  const { apart, stood } = joined;
  if (apart === null) return { code: 'joins', text: joinsText(joined), source: sectionOf(law, 'deuxieme') };
  const role = whoReplacesPed(law, stood);
  const who: Text = role
    ? { fr: roleLabel(law, role, 'fr'), en: roleLabel(law, role, 'en') }
    : { fr: 'une personne', en: 'somebody' };
  const choice = isToBeChosen(joined.book, stood, apart, joined.receivedOn);
  return { code: apart, text: apartText(apart, joined, choice, who), source: sectionOf(law, 'apres') };
}

function joinsText({ stood, fcr }: JoinedAs): Text {
  const [before, after] = [dayOr(fcr.before, NOTHING), dayOr(fcr.after, NOTHING)];
  if (fcr.before !== null && fcr.before === fcr.after) {
    return {
      fr: `Rejoint le dossier ${stood.id}. La première demande écrite reste celle du ${after.fr}\u00a0: aucune date ne bouge.`,
      en: `Joins case ${stood.id}. The first written request is still that of ${after.en}: no date moves.`,
    };
  }
  return {
    fr: `Rejoint le dossier ${stood.id}. C’est la première demande écrite\u00a0: la FCR passe de ${before.fr} à ${after.fr} et les dates suivent.`,
    en: `Joins case ${stood.id}. It is the first written request: the FCR goes from ${before.en} to ${after.en} and the dates follow.`,
  };
}

function apartText(apart: Apart, joined: JoinedAs, choice: boolean, who: Text): Text {
  const [ped, would] = [dayOr(joined.ped, UNKNOWN), dayOr(joined.would, UNKNOWN)];
  const fcr = dayOr(joined.fcr.after, UNKNOWN);
  switch (apart) {
    case 'after-ped':
      return {
        fr: `La PED est passée (${ped.fr})\u00a0: aucune nouvelle date. Répondez au salon et vérifiez que la facturation s’est bien arrêtée\u202f; sinon, ticket finance.`,
        en: `The PED is past (${ped.en}): no new date. Answer the salon and check that billing did stop; otherwise, a finance ticket.`,
      };
    case 'another-rule':
      return {
        fr: `Ce dossier suit une autre règle que celle des courriers\u00a0: PED retenue ${ped.fr}, PED d’après ce courrier ${would.fr}. Rien n’est recalculé${choice ? `\u00a0: à trancher (${who.fr})` : ''}.`,
        en: `This case follows another rule than that of letters: PED kept ${ped.en}, PED by this letter ${would.en}. Nothing is recomputed${choice ? `: to be decided (${who.en})` : ''}.`,
      };
    case 'after-loss':
      return choice
        ? {
            fr: `La perte est déjà actée\u00a0: la FCR reste le ${fcr.fr}, la PED le ${ped.fr}. Ce courrier donnerait le ${would.fr}\u00a0: avancer la PED, ou la garder, se décide avec un motif (${who.fr}).`,
            en: `The loss is already recorded: the FCR stays ${fcr.en}, the PED ${ped.en}. This letter would give ${would.en}: moving the PED earlier, or keeping it, is decided with a reason (${who.en}).`,
          }
        : {
            fr: `La perte est déjà actée\u00a0: la FCR reste le ${fcr.fr}, la PED le ${ped.fr}. Ce courrier ne l’avancerait pas (${would.fr})\u00a0: rien ne bouge.`,
            en: `The loss is already recorded: the FCR stays ${fcr.en}, the PED ${ped.en}. This letter would not move it earlier (${would.en}): nothing moves.`,
          };
  }
}
