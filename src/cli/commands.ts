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
  day: {
    takes: '[--person EMAIL]',
    does: {
      fr: 'ce qu’il y a à faire maintenant, et la ligne qui le demande',
      en: 'what to do now, and the line that demands it',
    },
    load: async () => (await import('./day.ts')).day,
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
  'case act-many': {
    takes: 'ACTION ID… [--set FIELD=VALUE]… [--preview]',
    does: { fr: 'une action sur plusieurs dossiers, chacun pour soi', en: 'an action on many cases, each for itself' },
    load: async () => (await import('./case-act-many.ts')).caseActMany,
  },
  'case ask': {
    takes: 'ID ACTION [--set FIELD=VALUE]… [--note TEXT] [--preview] [--if-match VERSION]',
    does: { fr: 'propose une action à qui peut la faire', en: 'proposes an action to those who may take it' },
    load: async () => (await import('./case-ask.ts')).caseAsk,
  },
  'case approve': {
    takes: 'ID REQUEST [--set FIELD=VALUE]… [--preview] [--if-match VERSION]',
    does: { fr: 'approuve une demande, et la fait', en: 'approves a proposal, and carries it out' },
    load: async () => (await import('./case-approve.ts')).caseApprove,
  },
  'case refuse': {
    takes: 'ID REQUEST --reason R [--preview] [--if-match VERSION]',
    does: { fr: 'refuse une demande, et dit pourquoi', en: 'refuses a proposal, and says why' },
    load: async () => (await import('./case-refuse.ts')).caseRefuse,
  },
  'case complete': {
    takes: 'ID REQUEST --set FIELD=VALUE… [--preview] [--if-match VERSION]',
    does: { fr: 'complète sa demande pendant qu’elle attend', en: 'adds to one’s own proposal while it waits' },
    load: async () => (await import('./case-complete.ts')).caseComplete,
  },
  'case withdraw': {
    takes: 'ID REQUEST [--preview] [--if-match VERSION]',
    does: { fr: 'retire sa demande', en: 'takes back one’s own proposal' },
    load: async () => (await import('./case-withdraw.ts')).caseWithdraw,
  },
  'approvals list': {
    takes: '[--action ACTION]',
    does: { fr: 'les demandes qui attendent votre réponse', en: 'the proposals that wait for your answer' },
    load: async () => (await import('./approvals.ts')).approvalsList,
  },
  'approvals approve': {
    takes: 'CASE:REQUEST… [--preview]',
    does: { fr: 'approuve plusieurs demandes, chacune pour soi', en: 'approves many proposals, each for itself' },
    load: async () => (await import('./approvals.ts')).approvalsApprove,
  },
  'partner show': {
    takes: 'REF',
    does: { fr: 'un salon, ce qu’on en sait, ses dossiers', en: 'a salon, what is known of it, its cases' },
    load: async () => (await import('./partner-show.ts')).partnerShow,
  },
  'partner manager': {
    takes: 'REF EMAIL [--reason R]',
    does: { fr: 'donne un salon à un autre account manager', en: 'gives a salon to another account manager' },
    load: async () => (await import('./partner-manager.ts')).partnerManager,
  },
  'partner domain': {
    takes: 'REF FQDN [--registrar R] [--expires D]',
    does: { fr: 'note le nom de domaine d’un salon', en: 'records the domain name of a salon' },
    load: async () => (await import('./partner-domain.ts')).partnerDomain,
  },
  'case attach': {
    takes: 'ID FILE [--kind K]',
    does: {
      fr: 'joint une pièce\u202f; K est une valeur de la liste attachment-kinds',
      en: 'attaches a paper; K is a value of the list attachment-kinds',
    },
    load: async () => (await import('./case-attach.ts')).caseAttach,
  },
  'case paste': {
    takes: 'CASE [--template T] [--file F] [--act ACTION]',
    does: { fr: 'lit un pavé collé, et le reporte au dossier', en: 'reads a pasted block, and puts it on the case' },
    load: async () => (await import('./case-paste.ts')).casePaste,
  },
  'case note': {
    takes: 'ID TEXT…',
    does: { fr: 'ajoute une note', en: 'adds a note' },
    load: async () => (await import('./case-note.ts')).caseNote,
  },
  'letter add': {
    takes:
      '--product P --received D (--partner REF | --name N [--city C]) [--also REF[:PRODUCT]]… [--asks customer-file|domain-name]… [--channel C] [--written D] [--scan FILE] [--preview]',
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
  'export followfile': {
    takes: '[--from D] [--to D] [--brand P] [--manager EMAIL|me] [--state S] [--q TEXT] [--out FILE]',
    does: { fr: 'le registre des courriers (CSV)', en: 'the register of letters (CSV)' },
    load: async () => (await import('./export-followfile.ts')).exportFollowfile,
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
  'agenda show': {
    takes: '[--person EMAIL|me] [--from D] [--to D]',
    does: { fr: 'les heures, absences et rendez-vous de quelqu’un', en: 'somebody’s hours, absences and appointments' },
    load: async () => (await import('./agenda-show.ts')).agendaShow,
  },
  'agenda slots': {
    takes: '[--person EMAIL|me] [--minutes N] [--from D] [--to D] [--moving CASE]',
    does: { fr: 'les créneaux libres', en: 'the free slots' },
    load: async () => (await import('./agenda-slots.ts')).agendaSlots,
  },
  'agenda hours': {
    takes: '[--person EMAIL|me] (--set monday=09:00-12:30,14:00-18:00… | --default)',
    does: { fr: 'règle les heures de travail', en: 'sets hours of work' },
    load: async () => (await import('./agenda-hours.ts')).agendaHours,
  },
  'agenda absence': {
    takes:
      '(--from D [--until D] [--from-half H] [--until-half H] --kind K [--person EMAIL|me] [--cover EMAIL] | --withdraw ID)',
    does: { fr: 'déclare ou retire une absence', en: 'records or withdraws an absence' },
    load: async () => (await import('./agenda-absence.ts')).agendaAbsence,
  },
  'agenda cover': {
    takes: 'ABSENCE (--by EMAIL | --nobody)',
    does: { fr: 'dit qui remplace un absent', en: 'says who covers an absence' },
    load: async () => (await import('./agenda-cover.ts')).agendaCover,
  },
  'agenda ics': {
    takes: '[--person EMAIL|me | --appointment ID] [--out FILE]',
    does: { fr: 'un fichier pour un autre agenda', en: 'a file for another calendar' },
    load: async () => (await import('./agenda-ics.ts')).agendaIcs,
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
