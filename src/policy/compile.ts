import type { z } from 'zod';
import type { Book, Finding, Source } from './book.ts';
import { caseTypeOf } from './compile/case-type.ts';
import { ANY_NAME, type NameKind, type Place, type Trace, tracer } from './compile/place.ts';
import { findingsOf, type Located, unknownWord, wrongType } from './compile/problems.ts';
import { lineOf, type RawBlock, type RawPage } from './compile/raw.ts';
import {
  calendarOf,
  checklistOf,
  claimOf,
  deadlineOf,
  evidenceOf,
  exampleOf,
  listOf,
  partnerFactsOf,
  PLAIN_CALENDAR,
  rightOf,
  templateOf,
} from './compile/rules.ts';
import { suggest } from './suggest.ts';
import { BLOCK_KINDS, type BlockKind, BLOCKS, isBlockKind } from './vocabulary.ts';
import { example, frontMatter } from './vocabulary/rules.ts';

/** A compiled book, what is wrong with its words, and the trace that lets checks point at exact lines. */
export interface CompiledBook {
  readonly book: Book;
  readonly findings: readonly Finding[];
  readonly trace: Trace;
}

type Entry<
  Kind extends 'roles' | 'lists' | 'caseTypes' | 'evidence' | 'templates' | 'checklists' | 'partnerFacts' | 'pages',
> = Book[Kind] extends ReadonlyMap<string, infer Value> ? Map<string, Value> : never;

interface Draft {
  readonly findings: Finding[];
  readonly tracer: ReturnType<typeof tracer>;
  /** Where each name was first declared. */
  readonly names: Map<string, Source>;
  readonly pages: Entry<'pages'>;
  readonly roles: Entry<'roles'>;
  readonly lists: Entry<'lists'>;
  readonly caseTypes: Entry<'caseTypes'>;
  readonly evidence: Entry<'evidence'>;
  readonly templates: Entry<'templates'>;
  readonly checklists: Entry<'checklists'>;
  readonly partnerFacts: Entry<'partnerFacts'>;
  readonly deadlines: Book['deadlines'][number][];
  readonly rights: Book['rights'][number][];
  readonly claims: Book['claims'][number][];
  readonly examples: Book['examples'][number][];
  readonly calendars: Book['calendar'][];
}

const A_RULE = {
  fr: 'une règle, dont le premier mot dit le genre',
  en: 'a rule whose first word names its kind',
};
const A_LIST = { fr: 'une liste d’exemples', en: 'a list of examples' };

const NAME_KINDS: Readonly<Record<BlockKind, NameKind>> = {
  roles: 'role',
  calendar: 'calendar',
  list: 'list',
  'case-type': 'case-type',
  deadline: 'deadline',
  evidence: 'evidence',
  template: 'template',
  checklist: 'checklist',
  partner: 'partner',
  rights: 'rights',
  claim: 'claim',
};

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Keeps the first of two things of the same name and says where the second stands. */
function declare(draft: Draft, kind: NameKind | 'page', name: string, source: Source): boolean {
  const first = draft.names.get(`${kind} ${name}`);
  if (first === undefined) {
    draft.names.set(`${kind} ${name}`, source);
    return true;
  }
  draft.findings.push({
    code: 'duplicate',
    message: {
      fr: `«\u00a0${name}\u00a0» existe déjà\u00a0: ${first.page}, ligne ${first.line}.`,
      en: `“${name}” exists already: ${first.page}, line ${first.line}.`,
    },
    page: source.page,
    line: source.line,
    example: { name, first: `${first.page}:${first.line}` },
  });
  return false;
}

/** Value of a block in the vocabulary, or null once its findings are noted. */
function parse<Schema extends z.ZodType>(draft: Draft, schema: Schema, at: Located): z.output<Schema> | null {
  const parsed = schema.safeParse(at.value);
  if (parsed.success) return parsed.data;
  draft.findings.push(...findingsOf(at, parsed.error));
  return null;
}

/** Adds a named thing to its map unless the name is taken. */
function keep<Thing extends { id: string; source: Source }>(
  draft: Draft,
  kind: NameKind,
  map: Map<string, Thing> | Thing[],
  thing: Thing,
): void {
  if (!declare(draft, kind, thing.id, thing.source)) return;
  if (Array.isArray(map)) map.push(thing);
  else map.set(thing.id, thing);
}

/** Compiles one block of a known kind; false when its words are not right. */
function compileKind(draft: Draft, kind: BlockKind, at: Located, place: Place): boolean {
  switch (kind) {
    case 'roles': {
      const raw = parse(draft, BLOCKS.roles, at);
      for (const [id, role] of Object.entries(raw?.roles ?? {})) {
        keep(draft, 'role', draft.roles, {
          id,
          label: role.label,
          source: place.at(['roles', id]),
        });
      }
      return raw !== null;
    }
    case 'calendar': {
      const raw = parse(draft, BLOCKS.calendar, at);
      const calendar = raw && calendarOf(raw, place);
      // A desk counts by one calendar: a second one is a duplicate whatever its name.
      if (calendar && declare(draft, 'calendar', 'calendar', calendar.source)) draft.calendars.push(calendar);
      return raw !== null;
    }
    case 'list': {
      const raw = parse(draft, BLOCKS.list, at);
      if (raw) keep(draft, 'list', draft.lists, listOf(raw, place));
      return raw !== null;
    }
    case 'case-type': {
      const raw = parse(draft, BLOCKS['case-type'], at);
      if (raw) keep(draft, 'case-type', draft.caseTypes, caseTypeOf(raw, place));
      return raw !== null;
    }
    case 'deadline': {
      const raw = parse(draft, BLOCKS.deadline, at);
      if (raw) keep(draft, 'deadline', draft.deadlines, deadlineOf(raw, place));
      return raw !== null;
    }
    case 'evidence': {
      const raw = parse(draft, BLOCKS.evidence, at);
      if (raw) keep(draft, 'evidence', draft.evidence, evidenceOf(raw, place));
      return raw !== null;
    }
    case 'template': {
      const raw = parse(draft, BLOCKS.template, at);
      if (raw) keep(draft, 'template', draft.templates, templateOf(raw, place));
      return raw !== null;
    }
    case 'checklist': {
      const raw = parse(draft, BLOCKS.checklist, at);
      if (raw) keep(draft, 'checklist', draft.checklists, checklistOf(raw, place));
      return raw !== null;
    }
    case 'partner': {
      const raw = parse(draft, BLOCKS.partner, at);
      for (const fact of raw ? partnerFactsOf(raw, place) : []) keep(draft, 'partner', draft.partnerFacts, fact);
      return raw !== null;
    }
    case 'rights': {
      const raw = parse(draft, BLOCKS.rights, at);
      if (raw) keep(draft, 'rights', draft.rights, rightOf(raw, place));
      return raw !== null;
    }
    case 'claim': {
      const raw = parse(draft, BLOCKS.claim, at);
      if (raw) keep(draft, 'claim', draft.claims, claimOf(raw, place));
      return raw !== null;
    }
  }
}

/** The first word of a block names its kind; a kind found further down is still understood, and said. */
function kindOf(draft: Draft, block: RawBlock, value: Record<string, unknown>): BlockKind | null {
  const [first = ''] = Object.keys(value);
  if (isBlockKind(first)) return first;
  draft.findings.push(unknownWord(block, [first], first, BLOCK_KINDS));
  const later = Object.keys(value).find(isBlockKind);
  if (later !== undefined) return later;
  noteUnread(draft, first, value[first]);
  return null;
}

/** Remembers what a block that is not understood probably declares; when that cannot be told, it may be anything. */
function noteUnread(draft: Draft, word: string, named: unknown): void {
  const meant = suggest(word, BLOCK_KINDS);
  if (meant !== undefined && isBlockKind(meant)) noteNames(draft, meant, named, false);
  else for (const kind of Object.values(NAME_KINDS)) draft.tracer.note(kind, ANY_NAME, false);
}

function noteNames(draft: Draft, kind: BlockKind, named: unknown, compiled: boolean): void {
  const names = isMap(named) ? Object.keys(named) : [typeof named === 'string' ? named : ANY_NAME];
  for (const name of names) draft.tracer.note(NAME_KINDS[kind], name, compiled);
}

function compileRule(draft: Draft, block: RawBlock): void {
  const { value } = block;
  if (!isMap(value) || Object.keys(value).length === 0) {
    draft.findings.push(wrongType(block, [], A_RULE, value));
    return;
  }
  const kind = kindOf(draft, block, value);
  if (kind === null) return;
  const cites = value['cites'];
  const place = draft.tracer.place(block, typeof cites === 'string' ? cites : undefined);
  // What a block lacks is said where it starts: at its first word, not at the fence above it.
  const at = { ...block, line: lineOf(block.lines, [kind], block.line) };
  noteNames(draft, kind, value[kind], compileKind(draft, kind, at, place));
}

function compileExamples(draft: Draft, block: RawBlock): void {
  if (!Array.isArray(block.value)) {
    draft.findings.push(wrongType(block, [], A_LIST, block.value));
    return;
  }
  const place = draft.tracer.place(block, undefined);
  for (const [index, value] of block.value.entries()) {
    const raw = parse(draft, example, { ...block, value, base: [index] });
    if (raw) draft.examples.push(exampleOf(raw, place, index));
  }
}

function compilePage(draft: Draft, raw: RawPage): void {
  const at: Located = { page: raw.file, line: 1, value: raw.front, lines: raw.frontLines };
  const front = parse(draft, frontMatter, at) ?? {};
  const id = front.id ?? raw.file.replace(/\.md$/, '');
  const { title = { fr: id, en: id }, owner, review } = front;
  draft.pages.set(raw.file, {
    file: raw.file,
    id,
    title,
    ...(owner === undefined ? {} : { owner }),
    ...(review === undefined ? {} : { review }),
    markdown: raw.markdown,
    anchors: raw.anchors,
  });
  draft.tracer.front(raw.file, raw.frontLines);
  declare(draft, 'page', id, { page: raw.file, line: raw.frontLines['id'] ?? 1 });
  draft.findings.push(...raw.problems);
  for (const first of raw.unread) {
    const [, word = '', name] = /^\s*([\w-]+)\s*:\s*([\w-]+)?/.exec(first) ?? [];
    noteUnread(draft, word, name);
  }
  for (const block of raw.blocks) {
    if (block.kind === 'rule') compileRule(draft, block);
    else compileExamples(draft, block);
  }
}

/**
 * Compiles the pages of a book. A block whose words are not right is left out and the rest is compiled; the findings
 * name the page and the line of every such word. Pages are taken in the order of their file names.
 * Without a `calendar` block the desk counts in Europe/Paris, Monday to Friday, without holidays.
 */
export function compileBook(pages: readonly RawPage[], version: number): CompiledBook {
  const draft: Draft = {
    findings: [],
    tracer: tracer(),
    names: new Map(),
    pages: new Map(),
    roles: new Map(),
    lists: new Map(),
    caseTypes: new Map(),
    evidence: new Map(),
    templates: new Map(),
    checklists: new Map(),
    partnerFacts: new Map(),
    deadlines: [],
    rights: [],
    claims: [],
    examples: [],
    calendars: [],
  };
  for (const page of pages.toSorted((a, b) => (a.file < b.file ? -1 : 1))) compilePage(draft, page);
  const { pages: byFile, roles, lists, caseTypes, deadlines, evidence, templates, rights, claims, examples } = draft;
  const [calendar = PLAIN_CALENDAR] = draft.calendars;
  return {
    book: {
      version,
      pages: byFile,
      roles,
      calendar,
      lists,
      caseTypes,
      deadlines,
      evidence,
      templates,
      checklists: draft.checklists,
      partnerFacts: draft.partnerFacts,
      rights,
      claims,
      examples,
    },
    findings: draft.findings,
    trace: draft.tracer.trace,
  };
}
