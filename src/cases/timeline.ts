import { parisCivil } from '../base/clock.ts';
import type { EventRow } from '../db/rows.ts';
import type { Book, CaseType, Fields } from '../policy/book.ts';
import type { CaseEvent, LetterDateCorrected } from '../policy/case-event.ts';
import { labelFor } from '../policy/labels.ts';
import type { Asking } from './asking.ts';
import { deliveryNote } from './delivery-view.ts';
import type { CallFacts, LetterEvent, PartnerEvent } from './desk-event.ts';
import { dayText, valueText } from './value-text.ts';
import { listLabel, type Lang } from './words.ts';

export interface TimelineEntry {
  at: string;
  day: string;
  time: string;
  kind: string;
  title: string;
  detail: string | null;
  actor: string;
  actorName: string;
  /** Who was absent and whose work it was. */
  covering: string | null;
  /** Who did it, as people read it: « Karim, en l’absence de Léa ». */
  by: string;
  roles: string[];
  stream: string;
  version: number;
  call: { id: string; number: string; result: string; half: string; late: boolean; withdrawn: boolean } | null;
  changes: { field: string; label: string; value: string }[];
}

/** Events of the case, of its letters, and of the partner's calls, oldest first. */
const EVENTS = `select stream, version, type, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, actor, command, data
  from event where stream = $1 or stream = any($2)
    or (stream = $3 and type in ('call-logged', 'call-corrected', 'number-declared', 'partner-changed', 'manager-changed'))
  order by at, stream, version`;

type Found = Pick<EventRow, 'stream' | 'version' | 'type' | 'at' | 'actor' | 'command' | 'data'>;

type LetterCorrected = LetterEvent & { readonly kind: 'letter-corrected' };

interface Words {
  readonly title: string;
  readonly detail: string | null;
}

const SAY = {
  opened: { fr: 'Dossier ouvert', en: 'Case opened' },
  letter: { fr: 'Courrier rattaché, reçu le', en: 'Letter attached, received on' },
  letterFixed: { fr: 'Date de réception corrigée', en: 'Receipt date corrected' },
  onWrongDate: { fr: 'Fait sur l’ancienne date', en: 'Done on the former date' },
  owner: { fr: 'Responsable', en: 'Owner' },
  file: { fr: 'Pièce jointe', en: 'Attachment' },
  note: { fr: 'Note', en: 'Note' },
  call: { fr: 'Appel', en: 'Call' },
  callFixed: { fr: 'Appel corrigé', en: 'Call corrected' },
  callWithdrawn: { fr: 'Appel retiré', en: 'Call withdrawn' },
  number: { fr: 'Numéro déclaré', en: 'Number declared' },
  none: { fr: 'aucun', en: 'none' },
  manager: { fr: 'Account manager du salon', en: 'Account manager of the salon' },
  from: { fr: 'À partir du', en: 'From' },
  proposed: { fr: 'Demandé', en: 'Asked for' },
  askedBy: { fr: 'demandé par', en: 'asked by' },
  completed: { fr: 'Demande complétée', en: 'Request completed' },
  refused: { fr: 'Demande refusée', en: 'Request refused' },
  withdrawn: { fr: 'Demande retirée', en: 'Request withdrawn' },
  delivered: { fr: 'Fait chez le bureau d’enregistrement', en: 'Done at the registrar' },
  undelivered: { fr: 'Échec chez le bureau d’enregistrement', en: 'Failed at the registrar' },
  registered: { fr: 'Courrier enregistré', en: 'Letter registered' },
  matched: { fr: 'Courrier rattaché au partenaire', en: 'Letter matched to the partner' },
} as const;

const colon = (lang: Lang): string => (lang === 'fr' ? '\u00a0: ' : ': ');

function callWords(book: Book, facts: CallFacts, lang: Lang): string {
  const number = listLabel(book, 'number-kinds', facts.number, lang);
  return `${number}, ${listLabel(book, 'call-results', facts.result, lang)} (${dayText(facts.day)} ${facts.time})`;
}

/** A corrected receipt date: from which day to which, why, and what was done in between on a date that was wrong. */
function wordCorrection(
  event: LetterDateCorrected,
  twin: LetterCorrected | undefined,
  type: CaseType | undefined,
  product: string,
  lang: Lang,
): Words {
  const moved = twin ? `${dayText(twin.before)} → ${dayText(event.receivedOn)}` : `→ ${dayText(event.receivedOn)}`;
  const done = event.doneOnWrongDate.map(({ what, on }) => {
    const action = type?.actions.get(what);
    return `${action ? labelFor(action, product)[lang] : what} (${dayText(on)})`;
  });
  const told = [`${event.letter}${colon(lang)}${moved}`, ...(twin ? [twin.reason] : [])].join(' — ');
  const since = done.length > 0 ? `. ${SAY.onWrongDate[lang]}${colon(lang)}${done.join(', ')}` : '';
  return { title: SAY.letterFixed[lang], detail: `${told}${since}` };
}

function wordCase(
  event: CaseEvent,
  twin: LetterCorrected | undefined,
  type: CaseType | undefined,
  product: string,
  asking: Asking,
): Words {
  const { lang, book, nameOf } = asking;
  switch (event.kind) {
    case 'case-opened':
      return { title: SAY.opened[lang], detail: type?.label[lang] ?? null };
    case 'action-taken': {
      const action = type?.actions.get(event.action);
      const to = event.to === event.from ? undefined : type?.states.get(event.to);
      return {
        title: action ? labelFor(action, product)[lang] : event.action,
        detail:
          [
            ...(to ? [`→ ${labelFor(to, product)[lang]}`] : event.opened ? [`→ ${event.opened}`] : []),
            ...(event.request ? [`${SAY.askedBy[lang]} ${nameOf(event.request.by)}`] : []),
          ].join(', ') || null,
      };
    }
    case 'letter-attached':
      return { title: `${SAY.letter[lang]} ${dayText(event.receivedOn)}`, detail: event.letter };
    case 'letter-date-corrected':
      return wordCorrection(event, twin, type, product, lang);
    case 'owner-changed':
      return {
        title: `${SAY.owner[lang]}${colon(lang)}${event.owner ? nameOf(event.owner) : SAY.none[lang]}`,
        detail: null,
      };
    case 'file-attached': {
      const { kind, name } = event.attachment;
      return {
        title: `${SAY.file[lang]}${colon(lang)}${listLabel(book, 'attachment-kinds', kind, lang)}`,
        detail: name,
      };
    }
    case 'note-added':
      return { title: SAY.note[lang], detail: event.text };
    case 'action-proposed': {
      const { action, note } = event.request;
      return { title: `${SAY.proposed[lang]}${colon(lang)}${actionLabel(type, action, product, lang)}`, detail: note };
    }
    case 'proposal-completed':
      return { title: SAY.completed[lang], detail: null };
    case 'proposal-refused':
    case 'proposal-withdrawn': {
      const say = event.kind === 'proposal-refused' ? SAY.refused : SAY.withdrawn;
      return {
        title: `${say[lang]}${colon(lang)}${actionLabel(type, event.action, product, lang)}`,
        detail: event.reason,
      };
    }
    case 'receipt-recorded':
      return { title: (event.ok ? SAY.delivered : SAY.undelivered)[lang], detail: deliveryNote(event.note, lang) };
  }
}

function actionLabel(type: CaseType | undefined, id: string, product: string, lang: Lang): string {
  const action = type?.actions.get(id);
  return action ? labelFor(action, product)[lang] : id;
}

function wordPartner(event: PartnerEvent, asking: Asking): Words {
  const { lang, book } = asking;
  switch (event.kind) {
    case 'call-logged':
      return { title: `${SAY.call[lang]}${colon(lang)}${callWords(book, event.facts, lang)}`, detail: null };
    case 'call-corrected': {
      const title = event.withdrawn ? SAY.callWithdrawn : SAY.callFixed;
      const moved = event.withdrawn ? '' : ` → ${callWords(book, event.facts, lang)}`;
      return { title: title[lang], detail: `${callWords(book, event.before, lang)}${moved} — ${event.reason}` };
    }
    case 'number-declared': {
      const number = listLabel(book, 'number-kinds', event.number, lang);
      return { title: `${SAY.number[lang]}${colon(lang)}${number}`, detail: event.phone ?? SAY.none[lang] };
    }
    case 'partner-recorded':
      return { title: event.partner.name, detail: null };
    case 'manager-changed': {
      const manager = event.manager === null ? SAY.none[lang] : asking.nameOf(event.manager);
      return { title: `${SAY.manager[lang]}${colon(lang)}${manager}`, detail: event.reason };
    }
    case 'partner-changed': {
      const said = Object.entries(event.set).map(([fact, value]) => {
        const definition = book.partnerFacts.get(fact);
        return `${definition?.label[lang] ?? fact}${colon(lang)}${valueText(asking, definition, value)}`;
      });
      return { title: said.join(', '), detail: `${SAY.from[lang]} ${dayText(event.on)}` };
    }
  }
}

function wordLetter(event: LetterEvent, lang: Lang): Words {
  if (event.kind === 'letter-registered') return { title: SAY.registered[lang], detail: event.letter.note };
  if (event.kind === 'letter-matched') return { title: SAY.matched[lang], detail: event.partner };
  return {
    title: SAY.letterFixed[lang],
    detail: `${dayText(event.before)} → ${dayText(event.receivedOn)} — ${event.reason}`,
  };
}

/** Values an event of a case wrote, or that a proposal holds. */
const valuesOf = ({ type, data }: Found): Fields => {
  const { set, given, request } = data as { set?: Fields; given?: Fields; request?: { set?: Fields } };
  if (type === 'action-proposed') return request?.set ?? {};
  return (type === 'proposal-completed' ? given : set) ?? {};
};

function changesOf(row: Found, type: CaseType | undefined, asking: Asking): TimelineEntry['changes'] {
  if (!row.stream.startsWith('case:')) return [];
  return Object.entries(valuesOf(row)).map(([field, value]) => {
    const definition = type?.fields.get(field);
    return { field, label: definition?.label[asking.lang] ?? field, value: valueText(asking, definition, value) };
  });
}

function callOf(found: Found, gone: ReadonlySet<string>, asking: Asking): TimelineEntry['call'] {
  if (found.type !== 'call-logged') return null;
  const event = found.data as unknown as PartnerEvent & { kind: 'call-logged' };
  const { day, time, number, result } = event.facts;
  const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  return {
    id: event.call,
    number,
    result,
    half: minutes < asking.book.calendar.noon ? 'morning' : 'afternoon',
    // Logged on another day than it was made: shown, because evidence is only worth what its date is.
    late: parisCivil(found.at).day !== day,
    withdrawn: gone.has(event.call),
  };
}

/** Who did it, and in whose absence. */
function signed({ name, covering }: EventRow['actor'], { lang, nameOf }: Asking): string {
  if (covering === undefined) return name;
  const absent = nameOf(covering);
  return lang === 'fr' ? `${name}, en l’absence de ${absent}` : `${name}, in the absence of ${absent}`;
}

/**
 * What happens to a letter of a case is told once, by the case; the letter's own event only when it says more: a note
 * somebody wrote, or a correction made while no case held it.
 */
function tellsMore({ type, data, command }: Found, corrections: ReadonlySet<string>): boolean {
  if (type === 'letter-matched') return false;
  if (type === 'letter-corrected') return !corrections.has(command);
  return type !== 'letter-registered' || (data['letter'] as { note: string | null }).note !== null;
}

/** Everything that happened around a case, newest first, worded in the language asked for. */
export async function timelineOf(
  asking: Asking,
  of: {
    caseId: string | null;
    type: CaseType | undefined;
    product: string;
    letters: readonly string[];
    partner: string;
  },
): Promise<TimelineEntry[]> {
  const rows = await asking.door.pool.sql<Found>(EVENTS, [
    of.caseId === null ? '' : `case:${of.caseId}`,
    of.letters.map((id) => `letter:${id}`),
    `partner:${of.partner}`,
  ]);
  const corrections = rows
    .filter((row) => row.type === 'call-corrected')
    .map((row) => row.data as { call: string; withdrawn: boolean });
  // The last correction of a call says whether it stands.
  const standing = new Map(corrections.map((correction) => [correction.call, correction.withdrawn]));
  const gone = new Set([...standing].filter(([, withdrawn]) => withdrawn).map(([call]) => call));
  const corrected = new Set(rows.filter((row) => row.type === 'letter-date-corrected').map((row) => row.command));
  const twins = new Map(
    rows
      .filter((row) => row.type === 'letter-corrected')
      .map((row) => [`${row.command} ${row.stream}`, row.data as unknown as LetterCorrected]),
  );
  return rows
    .filter((row) => tellsMore(row, corrected))
    .toReversed()
    .map((row) => {
      const event = { kind: row.type, ...row.data };
      const words = row.stream.startsWith('case:')
        ? wordCase(
            event as unknown as CaseEvent,
            twins.get(`${row.command} letter:${String(row.data['letter'])}`),
            of.type,
            of.product,
            asking,
          )
        : row.stream.startsWith('letter:')
          ? wordLetter(event as unknown as LetterEvent, asking.lang)
          : wordPartner(event as unknown as PartnerEvent, asking);
      const facts = row.type === 'call-logged' ? (row.data['facts'] as CallFacts) : null;
      const logged = parisCivil(row.at);
      return {
        at: row.at,
        day: facts?.day ?? logged.day,
        time: facts?.time ?? logged.time,
        kind: row.type,
        ...words,
        actor: row.actor.email,
        actorName: row.actor.name,
        covering: row.actor.covering ?? null,
        by: signed(row.actor, asking),
        roles: row.actor.roles,
        stream: row.stream,
        version: row.version,
        call: callOf(row, gone, asking),
        changes: changesOf(row, of.type, asking),
      };
    });
}
