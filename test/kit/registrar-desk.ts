import { Secret } from '../../src/base/secret.ts';
import type { Log } from '../../src/base/log.ts';
import { bookHash, readBookFiles } from '../../src/books/read-book.ts';
import { gandiRegistrar } from '../../src/connectors/gandi/client.ts';
import type { Registrar } from '../../src/connectors/registrar.ts';
import { SEED_BOOK } from '../../src/desk.ts';
import type { Deliverer } from '../../src/jobs/deliveries.ts';
import { SYSTEM } from '../../src/people/people.ts';
import { type TestDesk, TODAY } from './desk.ts';
import { type FakeRegistrar, ORGANISATION, TOKEN } from './registrar.ts';

/** Every order the vocabulary knows. */
export const ORDERS = ['reset-code', 'autorenew-off', 'autorenew-on', 'remove-redirections', 'unlock', 'export-zone'];

const action = (id: string, effect: string): string =>
  `  ${id}: { label: { fr: ${id}, en: ${id} }, from: [open], who: [{ roles: [admin] }], proposals: [{ roles: [sales] }], ${effect} }`;

/** A procedure that gives every order the vocabulary knows, without conditions: what is tried is how they are carried. */
const PAGE = `---
id: registrar-trial
title: { fr: Essai, en: Trial }
owner: admin
review: 2027-05-01
---
# Essai

## Ordres {#ordres}

\`\`\`yaml rule
case-type: registrar-trial
cites: "#ordres"
label: { fr: Essai, en: Trial }
prefix: RT
products: [treatwell, wavy]
fields:
  domain: { label: { fr: Domaine, en: Domain }, type: text }
states:
  open: { label: { fr: Ouvert, en: Open }, initial: true, works: [author] }
  done: { label: { fr: Fait, en: Done }, end: true }
open:
  who: [{ roles: [admin] }]
  input: [domain]
actions:
${ORDERS.map((order) => action(order, `delivers: { to: registrar, do: ${order} }`)).join('\n')}
${action('reveal-code', 'reveals: auth-code')}
${action('unlock-named', 'input: [domain], delivers: { to: registrar, do: unlock }')}
${action('unlock-others', 'also: [{ on: siblings, type: registrar-trial, do: unlock }]')}
${action('look', 'to: open')}
${action('finish', 'to: done')}
\`\`\`
`;

/** Puts the procedure of the trial in force on a desk. */
export async function publishTrial(desk: TestDesk): Promise<void> {
  const files = { ...(await readBookFiles(SEED_BOOK)), 'registrar-trial.md': PAGE };
  const book = { version: 2, hash: bookHash(files), files, effectiveOn: TODAY };
  await desk.done('admin@demo', { kind: 'publish-book', ...book });
}

/** The registrar of a test, through the real client: nothing is waited for between its tries. */
export const linkedTo = (fake: FakeRegistrar): Registrar =>
  gandiRegistrar({
    url: fake.url,
    token: new Secret(TOKEN),
    organisation: ORGANISATION,
    pause: async () => {},
  });

/** What carries orders on a test desk, at its clock. */
export const delivererOf = ({ desk, clock }: TestDesk, registrar: Registrar | null, log: Log): Deliverer => ({
  door: desk.door,
  files: desk.files,
  registrar,
  clock,
  log,
  actor: SYSTEM,
});
