import type { CaseView } from '../../src/cases/present.ts';
import type { Fields } from '../../src/policy/book.ts';
import { type Email, letterOf, type TestDesk } from './desk.ts';
import type { Terminal } from './terminal.ts';

/** A paper: what it is kept as, and a name to find it by. */
const paperOf = (kind: string) => ({ name: `${kind}.pdf`, kind });
const PDF = '%PDF-1.4';

/** A way into the desk. The same people do the same work by each, and see the same cases after it. */
export interface Entrance {
  /** Opens a case; returns its id. Throws when it is refused, as all that follow but `refusals`. */
  open(who: Email, type: string, partner: string, set?: Fields, product?: string): Promise<string>;
  act(who: Email, id: string, action: string, set?: Fields): Promise<void>;
  /** Codes of what forbids an action, each once. Throws when it is not refused, or when the refusal changed something. */
  refusals(who: Email, id: string, action: string, set?: Fields): Promise<string[]>;
  /** Registers a letter of the partner; returns its case. */
  letter(who: Email, partner: string, receivedOn: string, product?: string): Promise<string>;
  /** Keeps a paper of a kind with the case. */
  attach(who: Email, id: string, kind: string): Promise<void>;
  /** Proposes an action to those who may take it; returns the request. */
  propose(who: Email, id: string, action: string, set?: Fields): Promise<string>;
  approve(who: Email, id: string, request: string, set?: Fields): Promise<void>;
  see(id: string, who?: Email): Promise<CaseView>;
}

const LEADER: Email = 'team-leader@demo';

const each = (codes: readonly string[]): string[] => [...new Set(codes)];

/** The desk’s own door, without a network or a command line. */
export const atTheDoor = (desk: TestDesk): Entrance => ({
  async open(who, type, partner, set = {}, product = 'treatwell') {
    const { result } = await desk.done(who, { kind: 'open-case', type, partner, product, set });
    return result.case ?? '';
  },
  async act(who, id, action, set = {}) {
    await desk.act(who, id, action, set);
  },
  async refusals(who, id, action, set = {}) {
    return each(await desk.codes(who, { kind: 'take-action', case: id, action, set }));
  },
  async letter(who, partner, receivedOn, product = 'treatwell') {
    return (await desk.done(who, letterOf(partner, { receivedOn, product }))).result.case ?? '';
  },
  async attach(who, id, kind) {
    const { name } = paperOf(kind);
    const paper = { file: 'a'.repeat(64), name, mediaType: 'application/pdf', size: PDF.length };
    await desk.done(who, { kind: 'attach-file', case: id, ...paper, attachmentKind: kind });
  },
  async propose(who, id, action, set = {}) {
    const { result } = await desk.done(who, { kind: 'propose-action', case: id, action, set, note: null });
    return result.request ?? '';
  },
  async approve(who, id, request, set = {}) {
    await desk.done(who, { kind: 'approve-proposal', case: id, request, set });
  },
  see: (id, who = LEADER) => desk.view(id, who),
});

/** The API, without a socket. */
export function overHttp(desk: TestDesk): Entrance {
  const sent = async (who: Email, line: string, body?: unknown, headers?: Record<string, string>) => {
    const answer = await desk.http(who, line, body, headers);
    if (answer.status >= 300) throw new Error(`${line}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  const newest = (view: CaseView): string => view.requests.at(-1)?.id ?? '';
  return {
    async open(who, type, partner, set = {}, product = 'treatwell') {
      return (await sent(who, 'POST /api/cases', { type, partner, product, set })).id;
    },
    async act(who, id, action, set = {}) {
      await sent(who, `POST /api/cases/${id}/actions/${action}`, { set });
    },
    async refusals(who, id, action, set = {}) {
      const before = await desk.trace();
      const { status, body } = await desk.http(who, `POST /api/cases/${id}/actions/${action}`, { set });
      if (status === 200 || (await desk.trace()) !== before) throw new Error(`${id} ${action}: ${status}`);
      return each(body.reasons.map((found: { code: string }) => found.code));
    },
    async letter(who, partner, receivedOn, product = 'treatwell') {
      return (await sent(who, 'POST /api/letters', { receivedOn, channel: 'letter', product, partner })).case;
    },
    async attach(who, id, kind) {
      const type = { 'content-type': 'application/pdf' };
      const { file } = await sent(who, 'POST /api/files', Buffer.from(PDF), type);
      await sent(who, `POST /api/cases/${id}/files`, { file, ...paperOf(kind) });
    },
    async propose(who, id, action, set = {}) {
      return newest(await sent(who, `POST /api/cases/${id}/proposals`, { action, set }));
    },
    async approve(who, id, request, set = {}) {
      await sent(who, `POST /api/cases/${id}/proposals/${request}/approve`, { set });
    },
    see: (id, who = LEADER) => sent(who, `GET /api/cases/${id}`),
  };
}

/** The command line, each answer one line of JSON. */
export function atTheTerminal(desk: TestDesk, terminal: Terminal): Entrance {
  const typed = async (who: Email, ...words: readonly string[]) => {
    const { code, json, err } = await terminal.ask(...words, '--as', who);
    if (code !== 0) throw new Error(`${words.join(' ')}: ${code} ${err}${JSON.stringify(json)}`);
    return json;
  };
  const setting = (set: Fields): string[] =>
    Object.entries(set).flatMap(([name, value]) => ['--set', `${name}=${value === null ? '' : String(value)}`]);
  return {
    async open(who, type, partner, set = {}, product = 'treatwell') {
      const words = ['case', 'open', '--type', type, '--partner', partner, '--product', product];
      return (await typed(who, ...words, ...setting(set))).id;
    },
    async act(who, id, action, set = {}) {
      await typed(who, 'case', 'act', id, action, ...setting(set));
    },
    async refusals(who, id, action, set = {}) {
      const before = await desk.trace();
      const { code, json } = await terminal.ask('case', 'act', id, action, ...setting(set), '--as', who);
      if (code !== 1 || (await desk.trace()) !== before) throw new Error(`${id} ${action}: exit ${code}`);
      return each(json.reasons.map((found: { code: string }) => found.code));
    },
    async letter(who, partner, receivedOn, product = 'treatwell') {
      const words = ['letter', 'add', '--product', product, '--received', receivedOn, '--partner', partner];
      return (await typed(who, ...words)).case;
    },
    async attach(who, id, kind) {
      await typed(who, 'case', 'attach', id, terminal.file(PDF, paperOf(kind).name), '--kind', kind);
    },
    async propose(who, id, action, set = {}) {
      return (await typed(who, 'case', 'ask', id, action, ...setting(set))).requests.at(-1).id;
    },
    async approve(who, id, request, set = {}) {
      await typed(who, 'case', 'approve', id, request, ...setting(set));
    },
    see: (id, who = LEADER) => typed(who, 'case', 'show', id),
  };
}

/** The case of a type that another case opened. Throws when there is none. */
export function childOf(view: CaseView, type: string): string {
  const child = view.family.children.findLast((one) => one.type === type);
  if (!child) throw new Error(`${view.id} opened no ${type}`);
  return child.id;
}

/** Fields of a case that hold something, by id. */
export const fieldsOf = (view: CaseView): Fields =>
  Object.fromEntries(view.fields.filter(({ value }) => value !== null).map(({ id, value }) => [id, value]));

/** Facts of the partner that somebody has told, by id. */
export const partnerFactsOf = (view: CaseView): Fields =>
  Object.fromEntries(view.partnerFacts.filter(({ value }) => value !== null).map(({ id, value }) => [id, value]));

/** The steps of a checklist that are still to be done, in its order. Throws when the case shows no such checklist. */
export function stepsLeft(view: CaseView, checklist: string): string[] {
  const shown = view.checklists.find((one) => one.id === checklist);
  if (!shown) throw new Error(`${view.id} shows no checklist ${checklist}`);
  return shown.steps.filter((step) => !step.done).map((step) => step.id);
}
