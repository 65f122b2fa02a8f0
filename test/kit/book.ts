import { describe, expect, test } from 'vitest';
import { loadBook } from '../../src/books/read-book.ts';
import type { Finding } from '../../src/policy/book.ts';
import { checkBook } from '../../src/policy/check.ts';

/** A whole desk in one page: small enough to read, whole enough that nothing is found in it. */
export const SMALL = `---
id: desk
title: { fr: Le guichet, en: The desk }
owner: lead
---
# Le guichet {#desk}

\`\`\`yaml rule
roles:
  agent: { label: { fr: Agent, en: Agent } }
  lead: { label: { fr: Chef, en: Lead } }
\`\`\`

\`\`\`yaml rule
list: products
label: { fr: Produits, en: Products }
values: { basic: { label: { fr: Basique, en: Basic } } }
\`\`\`

\`\`\`yaml rule
list: origins
label: { fr: Origines, en: Origins }
values:
  walk-in: { label: { fr: Visite, en: Walk-in } }
  sales-process: { label: { fr: Vente, en: Sales process } }
\`\`\`

\`\`\`yaml rule
case-type: request
cites: "#desk"
label: { fr: Demande, en: Request }
prefix: RQ
products: [basic]
fields:
  receivedOn: { label: { fr: Reçue le, en: Received on }, type: date }
  actBy: { label: { fr: Agir avant, en: Act by }, type: date }
  origin: { label: { fr: Origine, en: Origin }, type: list, list: origins }
  urgent: { label: { fr: Urgent, en: Urgent }, type: boolean }
  checked: { label: { fr: Vérifiée, en: Checked }, type: boolean }
  note: { label: { fr: Note, en: Note }, type: text }
states:
  open: { label: { fr: Ouverte, en: Open }, initial: true }
  waiting: { label: { fr: En attente, en: Waiting } }
  done: { label: { fr: Finie, en: Done }, end: true }
open:
  who: [ { roles: [agent, lead] } ]
  input: [receivedOn, urgent]
actions:
  wait:
    label: { fr: Attendre, en: Wait }
    from: [open]
    to: waiting
    who: [ { roles: [agent] } ]
  set-origin:
    label: { fr: Choisir l’origine, en: Set the origin }
    from: [open, waiting]
    who: [ { roles: [agent, lead] } ]
    input: [origin]
  finish:
    label: { fr: Finir, en: Finish }
    from: [open, waiting]
    to: done
    who:
      - { roles: [agent], when: { field: origin, isNot: sales-process } }
      - { roles: [lead], not: [owner], when: { field: origin, is: sales-process } }
    needs:
      - { field: receivedOn }
      - { template: memo }
      - { evidence: silence, when: { field: urgent, is: true } }
next:
  - { when: { field: state, is: open }, action: finish, say: { fr: Finissez., en: Finish. } }
\`\`\`

\`\`\`yaml rule
rights: sales-origin
for: { case: request, field: origin, value: sales-process }
who: [ { roles: [lead], not: [owner] } ]
\`\`\`

\`\`\`yaml rule
template: memo
label: { fr: Mémo, en: Memo }
for: { cases: [request] }
lines: [ { field: note, label: Note } ]
waives: [ { when: { field: urgent, is: true }, lines: [note] } ]
\`\`\`

\`\`\`yaml rule
evidence: silence
label: { fr: Silence, en: Silence }
for: { case: request }
serves: finish
span: 5 days
cells: { halves: [morning], numbers: [salon] }
attempts: [no-answer]
\`\`\`

\`\`\`yaml rule
deadline: reply
cites: "#desk"
for: { case: request, product: basic, given: receivedOn }
rows:
  - { dayOfMonth: 1-15, actBy: end of month }
  - { dayOfMonth: 16-31, actBy: end of month + 1 }
promises: [{ daysLeft: { min: 13 } }]
\`\`\`

\`\`\`yaml rule
claim: agent-never-finishes-sales
say: { fr: Un agent ne finit pas une vente., en: An agent never finishes a sale. }
never: { case: request, action: finish, actor: agent, when: { field: origin, is: sales-process } }
\`\`\`

\`\`\`yaml examples
- { given: { product: basic, receivedOn: 2026-10-20 }, then: { actBy: 2026-11-30 } }
- { given: { actor: agent, origin: sales-process, receivedOn: 2026-10-20 }, when: finish, then: { refused: [role] } }
- { given: { actor: lead, origin: sales-process, receivedOn: 2026-10-20 }, as: [owner], when: finish, then: { refused: [separation] } }
- { given: { actor: agent, receivedOn: 2026-10-20 }, set: { note: Oui }, when: finish, then: { allowed: true, state: done } }
\`\`\`
`;

/** Reads, compiles and proves pages given as text. */
export function check(files: Readonly<Record<string, string>>): Finding[] {
  const { book, findings, trace } = loadBook(files, 1);
  return checkBook(book, findings, trace);
}

/** The page with one passage replaced; throws unless the passage stands there exactly once, so that no test is idle. */
export function changed(text: string, passage: string, by: string): string {
  const [before, after, ...more] = text.split(passage);
  if (before === undefined || after === undefined || more.length > 0) {
    throw new Error(`“${passage}” does not stand exactly once on the page`);
  }
  return before + by + after;
}

/** 1-based line on which the only occurrence of the passage starts; line breaks before it do not count. */
export function lineWith(text: string, passage: string): number {
  const [before, after, ...more] = text.split(passage);
  if (before === undefined || after === undefined || more.length > 0) {
    throw new Error(`“${passage}” does not stand exactly once on the page`);
  }
  const breaks = passage.length - passage.trimStart().length;
  return (before + passage.slice(0, breaks)).split('\n').length;
}

/** A small book broken in one way, and everything that is then found in it. */
export interface Specimen {
  readonly why: string;
  /** A passage of the small book, and what takes its place. */
  readonly change: readonly [string, string];
  /** Everything found: the code, a passage of the line it stands on, and what its example holds. */
  readonly finds: readonly (readonly [code: string, line: string, example: object | null])[];
}

/** The findings of one page, each told in both languages. */
export function foundIn(text: string): { code: string; line: number; example: unknown }[] {
  return check({ 'desk.md': text }).map(({ code, line, example, page, message }) => {
    expect(page).toBe('desk.md');
    expect(message.fr).not.toBe('');
    expect(message.en).not.toBe(message.fr);
    return { code, line, example };
  });
}

/** One test a specimen: every code on its line, in order, and nothing else. */
export function describeSpecimens(name: string, specimens: readonly Specimen[]): void {
  describe(name, () => {
    test.each(specimens)('$why', ({ change, finds }) => {
      const text = changed(SMALL, ...change);
      const expected = finds
        .map(([code, passage, example]) => ({ code, line: lineWith(text, passage), example }))
        .toSorted((a, b) => a.line - b.line);
      const found = foundIn(text);
      expect(found.map(({ code, line }) => [code, line])).toEqual(expected.map(({ code, line }) => [code, line]));
      for (const [index, { example }] of expected.entries()) {
        if (example !== null) expect(found[index]?.example).toMatchObject(example);
      }
    });
  });
}
