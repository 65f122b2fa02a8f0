/**
 * The shape of a procedure book once it has been read: what `compile` makes and what the desk decides with.
 * Every rule keeps its `source`, because every date, button and refusal links back to its line on the page.
 */

/** A sentence for people, in both languages of the screens. */
export interface Text {
  readonly fr: string;
  readonly en: string;
}

/** Where a rule stands: file name of the page inside the book folder, 1-based line, anchor of the prose it cites. */
export interface Source {
  readonly page: string;
  readonly line: number;
  readonly anchor?: string;
}

/** What a book-defined field may hold. Dates are `YYYY-MM-DD`, money is integer cents, lists hold the id of a value. */
export type Value = string | number | boolean | null;

export type Fields = Readonly<Record<string, Value>>;

export type ConditionTest = 'is' | 'isNot' | 'in' | 'empty' | 'before' | 'onOrBefore' | 'after' | 'onOrAfter';

/**
 * `field` is a field of the case, one of the desk's own facts (see `facts.ts`), or a fact of the case's partner or
 * contract written `partner.name`, `contract.signedOn`.
 */
export interface Condition {
  readonly field: string;
  readonly test: ConditionTest;
  /** For comparisons of dates: a date, or a field (`today` among them), with `+ n days` or `- n days` after it or not. */
  readonly value: Value | readonly Value[];
  readonly source: Source;
}

/** How the person who acts stands to the case: separation of duty is written with these. */
export type Relation = 'owner' | 'partner-manager' | 'past-owner' | 'author' | 'treated-by' | 'requester' | 'self';

/** One line of "who may": some row whose `when` holds must name a role of the actor, with `only` and without `not`. */
export interface WhoRow {
  readonly roles: readonly string[];
  readonly when: readonly Condition[];
  readonly only: readonly Relation[];
  readonly not: readonly Relation[];
  readonly source: Source;
}

export type FieldType = 'text' | 'long-text' | 'date' | 'time' | 'list' | 'boolean' | 'number' | 'money' | 'person';

export interface FieldDefinition {
  readonly id: string;
  readonly label: Text;
  readonly type: FieldType;
  /** Id of the list a `list` field takes its values from. */
  readonly list?: string;
  /** A value is a draft until somebody with one of these roles confirms it. */
  readonly firm?: { readonly by: readonly string[] };
  readonly help?: Text;
  readonly source: Source;
}

export interface StateDefinition {
  readonly id: string;
  readonly label: Text;
  /** Brand wording: the same state reads "Ghost" for Wavy and "Recovered no action" for Treatwell. */
  readonly labelFor: Readonly<Record<string, Text>>;
  readonly initial: boolean;
  readonly end: boolean;
  readonly tone: 'good' | 'bad' | 'neutral';
  /** In whose day a case in this state stands: roles and relations. */
  readonly works: readonly string[];
  readonly source: Source;
}

/** Where another case stands to the case: opened by it, opening it, or beside it on the same partner and contract. */
export type Kinship = 'child' | 'parent' | 'sibling';

interface NeedBase {
  readonly when: readonly Condition[];
  readonly source: Source;
}
export type Need =
  | (NeedBase & { readonly kind: 'field'; readonly field: string })
  | (NeedBase & { readonly kind: 'template'; readonly template: string })
  | (NeedBase & { readonly kind: 'evidence'; readonly evidence: string })
  | (NeedBase & { readonly kind: 'attachment'; readonly attachment: string })
  | (NeedBase & { readonly kind: 'condition'; readonly condition: Condition; readonly say: Text })
  /** A condition on the case as it is, before the request's values are in. */
  | (NeedBase & { readonly kind: 'was'; readonly condition: Condition; readonly say: Text })
  /** At least one of these fields changes by the request. */
  | (NeedBase & { readonly kind: 'changes'; readonly fields: readonly string[]; readonly say?: Text })
  | (NeedBase & { readonly kind: 'checklist'; readonly checklist: string })
  | (NeedBase & {
      readonly kind: 'case';
      readonly kin: Kinship;
      readonly type: string;
      readonly states: readonly string[];
      readonly say?: Text;
    });

/** The child case an action opens, with the fields carried over and the fields set. */
export interface Opens {
  readonly type: string;
  readonly carry: readonly string[];
  /** `today` stands for the day of the action; `{field}` and `{partner.name}` for what the case says. */
  readonly set: Readonly<Record<string, Value>>;
  readonly source: Source;
}

/** An action the same person takes, in the same breath, on every case of a kinship from whose state it starts. */
export interface Also {
  readonly kin: Kinship;
  readonly type: string;
  readonly action: string;
  readonly set: Readonly<Record<string, Value>>;
  readonly source: Source;
}

/** Facts of the partner an action changes, from the day a field of the case names, or from today. */
export interface PartnerChange {
  readonly set: Readonly<Record<string, Value>>;
  readonly on?: string;
  readonly source: Source;
}

/** What an action does to the agenda of the person the case names in `appointmentWith`. */
export interface AppointmentEffect {
  readonly act: 'book' | 'move' | 'hold' | 'miss' | 'cancel';
  readonly minutes: number;
}

export const REGISTRAR_ORDERS = [
  'reset-code',
  'autorenew-off',
  'autorenew-on',
  'remove-redirections',
  'unlock',
  'export-zone',
] as const;
export type RegistrarOrder = (typeof REGISTRAR_ORDERS)[number];

/** An order the desk carries to another system once the action is taken. */
export interface Delivers {
  readonly to: 'registrar';
  readonly order: RegistrarOrder;
}

export interface Action {
  readonly id: string;
  readonly label: Text;
  readonly labelFor: Readonly<Record<string, Text>>;
  readonly help?: Text;
  readonly from: readonly string[];
  /** Absent: the case stays in its state. */
  readonly to?: string;
  readonly products: readonly string[];
  readonly who: readonly WhoRow[];
  readonly needs: readonly Need[];
  /** Fields the form asks for; those in `requires` must be given with the request itself. */
  readonly input: readonly string[];
  readonly requires: readonly string[];
  /** Fixed values the action writes; `today` stands for the day of the action. */
  readonly sets: Readonly<Record<string, Value>>;
  /** Fields whose draft becomes firm. */
  readonly confirms: readonly string[];
  /** Role the case then waits for; `nobody` ends a wait. The owner never changes by it. */
  readonly awaits?: string;
  readonly opens?: Opens;
  readonly also: readonly Also[];
  readonly changes?: PartnerChange;
  readonly appointment?: AppointmentEffect;
  readonly delivers?: Delivers;
  /** What taking the action shows once to the person who takes it, and never keeps. */
  readonly reveals?: 'auth-code';
  /** Who may propose this action to somebody who may take it. */
  readonly proposals: readonly WhoRow[];
  /** The action by which one who may not take this one asks one who may. */
  readonly ask?: string;
  readonly tone: 'good' | 'bad' | 'neutral';
  readonly source: Source;
}

/** What to do now: the first entry whose conditions hold. */
export interface NextStep {
  readonly when: readonly Condition[];
  readonly action?: string;
  readonly say: Text;
  readonly source: Source;
}

/** What comes back to somebody's day at a date: from then on, in these states, while the conditions hold. */
export interface Reminder {
  readonly id: string;
  readonly on: string;
  readonly states: readonly string[];
  readonly when: readonly Condition[];
  readonly say: Text;
  readonly action?: string;
  /** In whose day it stands; absent: the owner's. */
  readonly works?: readonly string[];
  readonly source: Source;
}

export interface CaseType {
  readonly id: string;
  readonly label: Text;
  /** Prefix of the case number, such as `CR` in `CR-1042`. */
  readonly prefix: string;
  readonly products: readonly string[];
  readonly oneOpenPer?: 'contract' | 'partner';
  /** Whose a new case is; one that belongs to the partner's manager follows the partner when the manager changes. */
  readonly ownedBy: 'author' | 'partner-manager';
  readonly fields: ReadonlyMap<string, FieldDefinition>;
  readonly states: ReadonlyMap<string, StateDefinition>;
  readonly open: {
    readonly who: readonly WhoRow[];
    readonly input: readonly string[];
    readonly requires: readonly string[];
    readonly sets: Readonly<Record<string, Value>>;
    readonly source: Source;
  };
  readonly actions: ReadonlyMap<string, Action>;
  readonly next: readonly NextStep[];
  readonly reminders: readonly Reminder[];
  readonly source: Source;
}

export type Rounding = 'clamp' | 'next' | 'refuse';

/** A date result as written, e.g. `end of month + 1`, with its declared rounding (row's, else block's). */
export interface DateResultSource {
  readonly text: string;
  readonly rounding?: Rounding;
  readonly source: Source;
}

export interface DeadlineRow {
  /** Inclusive ranges; absent means every day. */
  readonly dayOfMonth?: readonly (readonly [number, number])[];
  readonly month?: readonly (readonly [number, number])[];
  /** 1 = Monday … 7 = Sunday. */
  readonly weekday?: readonly number[];
  readonly actBy: DateResultSource;
  /** Absent: this rule gives no plan expiration date. */
  readonly ped?: DateResultSource;
  readonly source: Source;
}

/** A sentence the page promises, in days between the given day and the act-by day. */
export interface DatePromise {
  readonly daysLeft: { readonly min?: number; readonly max?: number };
  readonly source: Source;
}

export interface Deadline {
  readonly id: string;
  readonly case: string;
  readonly product?: string;
  /** The date field the rule counts from. */
  readonly given: string;
  readonly when: readonly Condition[];
  readonly rows: readonly DeadlineRow[];
  readonly promises: readonly DatePromise[];
  /** The action the procedure makes compulsory at the act-by date. */
  readonly must?: string;
  /** Fields this rule only proposes until somebody with one of the roles confirms: `{ ped: ['team-leader'] }`. */
  readonly firm: Readonly<Record<string, readonly string[]>>;
  readonly horizon?: readonly [number, number];
  readonly source: Source;
}

export type HalfDay = 'morning' | 'afternoon';
export type NumberKind = 'salon' | 'pro';

export interface EvidenceRule {
  readonly id: string;
  readonly label: Text;
  readonly case: string;
  /** The action it serves. */
  readonly serves: string;
  /** Days between the first attempt and the day of the action. */
  readonly span: number;
  /** The last attempt must be within this many days, the day of the action included. */
  readonly recent: number;
  readonly halves: readonly HalfDay[];
  readonly numbers: readonly NumberKind[];
  /** Call results that count as an attempt, and those that reset the count. */
  readonly attempts: readonly string[];
  readonly resets: readonly string[];
  /** A declared missing number waives its cells. */
  readonly waivesMissingNumber: boolean;
  /** Each of these roles must have tried at least once. */
  readonly triedBy: readonly string[];
  readonly within: readonly string[];
  /** Names of findings the team accepts knowingly, e.g. `february`. */
  readonly accepts: readonly string[];
  readonly when: readonly Condition[];
  readonly source: Source;
}

export interface TemplateLine {
  readonly field: string;
  /** The exact wording of the block that people paste. */
  readonly label: string;
  readonly optional: boolean;
  /** Other wordings accepted when a pasted block is read. */
  readonly also: readonly string[];
  readonly source: Source;
}

/** A mandatory block of text: a form, an exact rendering, and what excuses its lines. */
export interface Template {
  readonly id: string;
  readonly label: Text;
  readonly cases: readonly string[];
  /** The language the block is written in, whoever reads the screen. */
  readonly lang: keyof Text;
  readonly lines: readonly TemplateLine[];
  readonly waives: readonly {
    readonly when: readonly Condition[];
    readonly lines: readonly string[];
    readonly source: Source;
  }[];
  readonly source: Source;
}

/** One step of a guided conversation: done when its conditions hold, by the action it names. */
export interface ChecklistStep {
  readonly id: string;
  readonly say: Text;
  readonly help?: Text;
  readonly done: readonly Condition[];
  readonly action?: string;
  readonly source: Source;
}

/** Steps people are led through; an action may need them all. */
export interface Checklist {
  readonly id: string;
  readonly label: Text;
  readonly case: string;
  readonly when: readonly Condition[];
  readonly steps: readonly ChecklistStep[];
  readonly source: Source;
}

/** Who may set a field, a fact of the partner, set or leave one value of them, or give one of the desk's own commands. */
export interface Right {
  readonly id: string;
  readonly case?: string;
  readonly field?: string;
  readonly partner?: string;
  readonly value?: Value;
  readonly commands: readonly string[];
  readonly who: readonly WhoRow[];
  readonly source: Source;
}

/** What must never be possible, on any path: an action on a case, or the change of a fact of the partner by any way. */
export interface Claim {
  readonly id: string;
  readonly say: Text;
  readonly never: {
    readonly case?: string;
    readonly action?: string;
    readonly change?: string;
    readonly actor?: string;
    readonly as?: Relation;
    readonly when: readonly Condition[];
  };
  readonly source: Source;
}

/** Another case an example speaks of. */
export interface Kin {
  readonly type: string;
  readonly state: string;
}

export interface Example {
  readonly given: Fields & { readonly actor?: string };
  readonly as: readonly Relation[];
  readonly case?: string;
  /** An action of the case, `open` for its opening, or one of the desk's own commands. */
  readonly when?: string;
  readonly set: Fields;
  readonly with: {
    readonly children: readonly Kin[];
    readonly siblings: readonly Kin[];
    readonly parent?: Kin;
    readonly attachments: readonly string[];
  };
  readonly then: {
    readonly actBy?: string | null;
    readonly ped?: string | null;
    readonly workBy?: string | null;
    readonly refused?: readonly string[];
    readonly allowed?: boolean;
    readonly state?: string;
    readonly opens?: string;
    readonly changes?: Fields;
    readonly delivers?: RegistrarOrder;
    readonly reveals?: 'auth-code';
    readonly eligible?: boolean;
    readonly earliest?: string;
  };
  readonly source: Source;
}

export interface HolidayRule {
  readonly name: Text;
  /** `MM-DD`, or days from Easter Sunday. */
  readonly on?: { readonly month: number; readonly day: number };
  readonly easter?: number;
  /** Absent: everywhere in the country. */
  readonly regions?: readonly string[];
  readonly from?: number;
  readonly until?: number;
  readonly source: Source;
}

/** Hours of work by weekday, 1 = Monday … 7 = Sunday: from and until, in minutes after midnight. */
export type WeekHours = Readonly<Record<number, readonly (readonly [number, number])[]>>;

export interface Calendar {
  readonly id: string;
  readonly timeZone: string;
  /** Minutes after midnight: a call before it is a morning call. */
  readonly noon: number;
  /** 1 = Monday … 7 = Sunday. */
  readonly weekend: readonly number[];
  readonly holidays: readonly HolidayRule[];
  /** When people receive, unless their agenda says otherwise: by weekday (1 = Monday), minutes after midnight. */
  readonly workingHours: WeekHours;
  readonly regions: ReadonlyMap<string, { readonly label: Text; readonly postalCodes: readonly string[] }>;
  readonly source: Source;
}

export interface Role {
  readonly id: string;
  readonly label: Text;
  readonly source: Source;
}

export interface PickList {
  readonly id: string;
  readonly label: Text;
  readonly values: ReadonlyMap<string, { readonly label: Text; readonly short?: Text }>;
  readonly source: Source;
}

export interface Page {
  /** File name inside the book folder. */
  readonly file: string;
  readonly id: string;
  readonly title: Text;
  readonly owner?: string;
  readonly review?: string;
  readonly markdown: string;
  /** Anchors of the headings, with their line. */
  readonly anchors: ReadonlyMap<string, number>;
}

export interface Book {
  readonly version: number;
  readonly pages: ReadonlyMap<string, Page>;
  readonly roles: ReadonlyMap<string, Role>;
  readonly calendar: Calendar;
  readonly lists: ReadonlyMap<string, PickList>;
  readonly caseTypes: ReadonlyMap<string, CaseType>;
  readonly deadlines: readonly Deadline[];
  readonly evidence: ReadonlyMap<string, EvidenceRule>;
  readonly templates: ReadonlyMap<string, Template>;
  readonly checklists: ReadonlyMap<string, Checklist>;
  /** Facts of a partner that the book defines. */
  readonly partnerFacts: ReadonlyMap<string, FieldDefinition>;
  readonly rights: readonly Right[];
  readonly claims: readonly Claim[];
  readonly examples: readonly Example[];
}

/** What the checker says: a stable code, a sentence, the place, and a case that shows it. */
export interface Finding {
  readonly code: string;
  readonly message: Text;
  readonly page: string;
  readonly line: number;
  readonly example: Readonly<Record<string, unknown>> | null;
}
