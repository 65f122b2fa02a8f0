import { newId } from '../../src/base/ids.ts';
import { type BookFiles, bookHash, readBookFiles } from '../../src/books/read-book.ts';
import { execute } from '../../src/cases/execute.ts';
import type { Desk } from '../../src/desk.ts';
import { SEED_BOOK } from '../../src/desk.ts';
import { SYSTEM } from '../../src/people/people.ts';
import { changed } from './book.ts';

/** A procedure of its own, as a team would write it: its states, its steps, what comes back to whose day. */
const GIFT_CARDS = `---
id: gift-cards
title: { fr: Les cartes cadeaux, en: Gift cards }
owner: team-leader
---
# Les cartes cadeaux

Un client veut être remboursé d’une carte cadeau.

## La réclamation {#reclamation}

L’accueil l’ouvre et la suit. On demande le reçu, on vérifie le solde, puis on règle. Au bout de cinq jours, qui l’a ouverte en entend parler de nouveau. Une carte réglée se relit deux jours après, par le team leader.

\`\`\`yaml rule
case-type: gift-card-claim
cites: "#reclamation"
label: { fr: "Carte cadeau", en: "Gift card claim" }
prefix: GC
products: [treatwell, wavy]
ownedBy: author
fields:
  amountCents: { label: { fr: "Montant de la carte", en: "Amount of the card" }, type: money }
  receiptSeen: { label: { fr: "Reçu vu", en: "Receipt seen" }, type: boolean }
  balanceCheckedOn: { label: { fr: "Solde vérifié le", en: "Balance checked on" }, type: date }
  reviewedOn: { label: { fr: "Relue le", en: "Reviewed on" }, type: date }
  note: { label: { fr: "Note", en: "Note" }, type: long-text }
states:
  claimed: { label: { fr: "Réclamée", en: "Claimed" }, initial: true, works: [front-desk] }
  settled: { label: { fr: "Réglée", en: "Settled" }, end: true, tone: good }
  rejected: { label: { fr: "Rejetée", en: "Rejected" }, end: true, tone: bad }
open:
  who: [ { roles: [front-desk, team-leader] } ]
  input: [amountCents, note]
  requires: [amountCents]
actions:
  see-receipt:
    label: { fr: "Voir le reçu", en: "See the receipt" }
    from: [claimed]
    who: [ { roles: [front-desk, team-leader] } ]
    input: [receiptSeen, note]
    requires: [receiptSeen]
  check-balance:
    label: { fr: "Vérifier le solde", en: "Check the balance" }
    from: [claimed]
    who: [ { roles: [front-desk, team-leader] } ]
    sets: { balanceCheckedOn: today }
  settle:
    label: { fr: "Régler", en: "Settle" }
    from: [claimed]
    to: settled
    who: [ { roles: [front-desk, team-leader] } ]
    needs: [ { checklist: gift-card } ]
    tone: good
  reject:
    label: { fr: "Rejeter", en: "Reject" }
    from: [claimed]
    to: rejected
    who: [ { roles: [team-leader], not: [author] } ]
    requires: [note]
    tone: bad
  review:
    label: { fr: "Relire", en: "Review" }
    from: [settled]
    who: [ { roles: [team-leader] } ]
    sets: { reviewedOn: today }
next:
  - when: [ { field: state, is: claimed }, { field: receiptSeen, isNot: true } ]
    action: see-receipt
    say: { fr: "Demandez le reçu.", en: "Ask for the receipt." }
  - when: { field: state, is: claimed }
    action: settle
    say: { fr: "Réglez la carte.", en: "Settle the card." }
reminders:
  - id: claim-waits
    on: openedOn + 5 days
    states: [claimed]
    say: { fr: "Cette carte attend depuis cinq jours.", en: "This card has waited for five days." }
    action: settle
    works: [author, team-leader]
  - id: to-review
    on: closedOn + 2 days
    states: [settled]
    when: { field: reviewedOn, empty: true }
    say: { fr: "Relisez cette carte réglée.", en: "Review this settled card." }
    action: review
    works: [team-leader]
\`\`\`

\`\`\`yaml rule
checklist: gift-card
cites: "#reclamation"
label: { fr: "Carte cadeau", en: "Gift card" }
for: { case: gift-card-claim }
steps:
  - id: receipt
    say: { fr: "Voir le reçu", en: "See the receipt" }
    help: { fr: "Une photo suffit.", en: "A picture will do." }
    done: { field: receiptSeen, is: true }
    action: see-receipt
  - id: balance
    say: { fr: "Vérifier le solde", en: "Check the balance" }
    done: { field: balanceCheckedOn, empty: false }
    action: check-balance
\`\`\`

\`\`\`yaml examples
- { case: gift-card-claim, given: { actor: front-desk }, set: { amountCents: 5000 }, when: open, then: { allowed: true } }
- { case: gift-card-claim, given: { actor: sales }, set: { amountCents: 5000 }, when: open, then: { refused: [role] } }
- { case: gift-card-claim, given: { actor: front-desk, receiptSeen: true }, when: settle, then: { refused: [missing-step] } }
- { case: gift-card-claim, given: { actor: front-desk, receiptSeen: true, balanceCheckedOn: 2026-11-24 }, when: settle, then: { allowed: true, state: settled } }
\`\`\`
`;

/** What somebody types into pages: the page, a passage that stands there once, and what takes its place. */
const EDITS: readonly (readonly [page: string, passage: string, by: string])[] = [
  // A role.
  [
    'roles.md',
    '  finance: { label:',
    '  front-desk: { label: { fr: "Accueil", en: "Front desk" } }\n  finance: { label:',
  ],
  // A step, with a field it cannot do without, for the new role and the team leader.
  [
    'churn-request.md',
    '\nstates:\n',
    '\n  callBackOn: { label: { fr: "Rappel promis pour le", en: "Call back promised for" }, type: date }\nstates:\n',
  ],
  [
    'churn-request.md',
    '\nactions:\n',
    `
actions:
  promise-call-back:
    label: { fr: "Promettre un rappel", en: "Promise a call back" }
    help: { fr: "Dites au salon quel jour on le rappellera.", en: "Tell the salon which day it will be called back." }
    from: [open]
    who: [ { roles: [front-desk, team-leader] } ]
    needs:
      - condition: { field: callBackOn, onOrAfter: today }
        when: { field: callBackOn, empty: false }
        say: { fr: "On ne rappelle pas hier.", en: "Nobody calls back yesterday." }
    input: [note]
    requires: [callBackOn]
`,
  ],
  // A row of a deadline: in July and August the second half of the month leaves one month more.
  [
    'churn-treatwell.md',
    '  - { dayOfMonth: 16-31, actBy: end of month + 1, ped: end of month + 1 }\n',
    `  - { dayOfMonth: 16-31, month: [1-6, 9-12], actBy: end of month + 1, ped: end of month + 1 }
  - { dayOfMonth: 16-31, month: 7-8, actBy: end of month + 2, ped: end of month + 2 }
`,
  ],
];

/** The book of the salons after an afternoon of typing: a role, a step, a row of a deadline, and a procedure. */
export async function editedBook(): Promise<BookFiles> {
  const files: Record<string, string> = { ...(await readBookFiles(SEED_BOOK)), 'gift-cards.md': GIFT_CARDS };
  for (const [page, passage, by] of EDITS) files[page] = changed(files[page] ?? '', passage, by);
  return files;
}

/** Puts a book in force on a desk from a civil day on, as its next version. */
export async function publish(desk: Desk, files: BookFiles, version: number, effectiveOn: string): Promise<void> {
  const envelope = { actor: SYSTEM, via: 'system', key: newId(), now: desk.clock.now() } as const;
  const command = { kind: 'publish-book', version, hash: bookHash(files), files, effectiveOn } as const;
  const outcome = await execute(desk.door, command, envelope);
  if (outcome.refused) throw new Error(outcome.reasons.map((found) => found.message.en).join(' '));
}
