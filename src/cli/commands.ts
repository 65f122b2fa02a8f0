import type { Text } from '../policy/book.ts';
import type { CliCommand } from './io.ts';

/** A command by its words: what it takes, what it does, and the file that is read only when it is called. */
export interface CommandEntry {
  readonly takes: string;
  readonly does: Text;
  readonly load: () => Promise<CliCommand>;
}

/** Every command but `start`, which is the program itself. */
export const COMMANDS: Readonly<Record<string, CommandEntry>> = {
  date: {
    takes: '--product P --received D [--commitment-ends D] [--book DIR]',
    does: { fr: 'les dates d’un courrier, et pourquoi', en: 'the dates of a letter, and why' },
    load: async () => (await import('./date.ts')).date,
  },
  'book check': {
    takes: 'DIR',
    does: { fr: 'prouve un livre de procédures, ou montre le trou', en: 'proves a procedure book, or shows the hole' },
    load: async () => (await import('./book-check.ts')).bookCheck,
  },
  'import partners': {
    takes: 'FILE',
    does: { fr: 'les salons du CRM (CSV)', en: 'the salons of the CRM (CSV)' },
    load: async () => (await import('./import-partners.ts')).importPartners,
  },
  'import letters': {
    takes: 'FILE',
    does: { fr: 'une liste de courriers (CSV)', en: 'a list of letters (CSV)' },
    load: async () => (await import('./import-letters.ts')).importLetters,
  },
  'import calls': {
    takes: 'FILE',
    does: { fr: 'un relevé d’appels (CSV)', en: 'a telephone log (CSV)' },
    load: async () => (await import('./import-calls.ts')).importCalls,
  },
  'case list': {
    takes:
      '[--type T] [--state S] [--owner EMAIL|me] [--awaiting ROLE] [--partner REF] [--open] [--q TEXT] [--limit N]',
    does: { fr: 'les dossiers, échéances d’abord', en: 'the cases, deadlines first' },
    load: async () => (await import('./case-list.ts')).caseList,
  },
  'case show': {
    takes: 'ID',
    does: { fr: 'un dossier, ce qu’on peut y faire et pourquoi', en: 'a case, what may be done and why' },
    load: async () => (await import('./case-show.ts')).caseShow,
  },
  'case open': {
    takes: '--type T --partner REF [--product P] [--set FIELD=VALUE]…',
    does: { fr: 'ouvre un dossier', en: 'opens a case' },
    load: async () => (await import('./case-open.ts')).caseOpen,
  },
  'case act': {
    takes: 'ID ACTION [--set FIELD=VALUE]… [--preview] [--if-match VERSION]',
    does: { fr: 'une action de la procédure', en: 'an action of the procedure' },
    load: async () => (await import('./case-act.ts')).caseAct,
  },
  'case attach': {
    takes: 'ID FILE [--kind scan|withdrawal|other]',
    does: { fr: 'joint une pièce', en: 'attaches a paper' },
    load: async () => (await import('./case-attach.ts')).caseAttach,
  },
  'case note': {
    takes: 'ID TEXT…',
    does: { fr: 'ajoute une note', en: 'adds a note' },
    load: async () => (await import('./case-note.ts')).caseNote,
  },
  'letter add': {
    takes:
      '--product P --received D (--partner REF | --name N [--city C]) [--channel C] [--written D] [--scan FILE] [--preview]',
    does: { fr: 'enregistre un courrier', en: 'registers a letter' },
    load: async () => (await import('./letter-add.ts')).letterAdd,
  },
  'letter list': {
    takes: '[--waiting]',
    does: { fr: 'les courriers, ou ceux qui attendent leur salon', en: 'the letters, or those that wait for a salon' },
    load: async () => (await import('./letter-list.ts')).letterList,
  },
  'letter match': {
    takes: 'ID PARTNER [--preview]',
    does: { fr: 'rattache un courrier à son salon', en: 'gives a letter its salon' },
    load: async () => (await import('./letter-match.ts')).letterMatch,
  },
  'letter correct': {
    takes: 'ID --received D --reason R [--preview]',
    does: { fr: 'corrige une date de réception', en: 'corrects a receipt date' },
    load: async () => (await import('./letter-correct.ts')).letterCorrect,
  },
  'call log': {
    takes: '--partner REF --result R [--number salon|pro] [--at "D HH:MM"] [--preview]',
    does: { fr: 'consigne un appel', en: 'logs a call' },
    load: async () => (await import('./call-log.ts')).callLog,
  },
  'call correct': {
    takes: 'ID --reason R [--result R] [--number N] [--at "D HH:MM"] [--withdraw] [--preview]',
    does: { fr: 'corrige ou retire un appel', en: 'corrects or withdraws a call' },
    load: async () => (await import('./call-correct.ts')).callCorrect,
  },
  evidence: {
    takes: '--partner REF [--as-of D]',
    does: { fr: 'assez d’appels ont-ils été passés', en: 'were enough calls made' },
    load: async () => (await import('./evidence.ts')).evidence,
  },
  'person add': {
    takes: '--email E --name N --role R… [--no-sign-in]',
    does: { fr: 'ajoute une personne', en: 'adds a person' },
    load: async () => (await import('./person-add.ts')).personAdd,
  },
  verify: {
    takes: '',
    does: { fr: 'rejoue le journal et compare', en: 'replays the journal and compares' },
    load: async () => (await import('./verify.ts')).verify,
  },
};
