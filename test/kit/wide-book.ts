/**
 * A desk of one page that uses every word about more than one case: families, checklists, partners, agendas, orders to
 * a registrar, proposals, reminders. Small enough to read, whole enough that nothing is found in it.
 */
export const WIDE = `---
id: desk
title: { fr: Le guichet, en: The desk }
owner: lead
---
# Le guichet {#desk}

\`\`\`yaml rule
roles:
  agent: { label: { fr: Agent, en: Agent } }
  lead: { label: { fr: Chef, en: Lead } }
  clerk: { label: { fr: Caissier, en: Clerk } }
\`\`\`

\`\`\`yaml rule
list: products
label: { fr: Produits, en: Products }
values: { basic: { label: { fr: Basique, en: Basic } } }
\`\`\`

\`\`\`yaml rule
list: page-states
label: { fr: États, en: States }
values:
  on: { label: { fr: En ligne, en: Online } }
  off: { label: { fr: Éteinte, en: Off } }
\`\`\`

\`\`\`yaml rule
list: appointment-states
label: { fr: Rendez-vous, en: Appointments }
values:
  booked: { label: { fr: Pris, en: Booked } }
  held: { label: { fr: Tenu, en: Held } }
\`\`\`

\`\`\`yaml rule
partner: salon
cites: "#desk"
fields:
  pageState: { label: { fr: Page, en: Page }, type: list, list: page-states }
  visits: { label: { fr: Visites, en: Visits }, type: number }
\`\`\`

\`\`\`yaml rule
rights: page-state
for: { partner: pageState }
who:
  - { roles: [lead] }
  - { roles: [clerk], when: { field: partner.pageState, empty: true } }
\`\`\`

\`\`\`yaml rule
rights: files
do: [import-partners]
who: [ { roles: [clerk] } ]
\`\`\`

\`\`\`yaml rule
case-type: request
cites: "#desk"
label: { fr: Demande, en: Request }
prefix: RQ
products: [basic]
ownedBy: author
fields:
  motive: { label: { fr: Motif, en: Motive }, type: text }
  wish: { label: { fr: Souhait, en: Wish }, type: list, list: page-states }
  argued: { label: { fr: Défendue, en: Argued }, type: boolean }
  effectiveOn: { label: { fr: Effet, en: Effective on }, type: date }
  domain: { label: { fr: Domaine, en: Domain }, type: text }
  appointmentOn: { label: { fr: Jour, en: Day }, type: date }
  appointmentAt: { label: { fr: Heure, en: Time }, type: time }
  appointmentWith: { label: { fr: Avec, en: With }, type: person }
  appointmentState: { label: { fr: État, en: State }, type: list, list: appointment-states }
states:
  open: { label: { fr: Ouverte, en: Open }, initial: true }
  sent: { label: { fr: Transmise, en: Sent }, works: [lead, author] }
  done: { label: { fr: Finie, en: Done }, end: true }
open:
  who: [ { roles: [agent, lead], when: { field: wish, empty: false } } ]
  input: [wish, motive]
  requires: [wish]
actions:
  note:
    label: { fr: Noter, en: Note }
    from: [open, sent]
    who: [ { roles: [agent, lead] } ]
    input: [motive, argued, wish, domain, effectiveOn]
  book:
    label: { fr: Prendre un rendez-vous, en: Book }
    from: [open]
    who: [ { roles: [agent, lead] } ]
    requires: [appointmentOn, appointmentAt, appointmentWith]
    sets: { appointmentState: booked }
    appointment: { do: book, minutes: 30 }
  send:
    label: { fr: Transmettre, en: Send }
    from: [open]
    to: sent
    who: [ { roles: [agent, lead], only: [owner, treated-by] } ]
    needs:
      - { checklist: talk }
      - { sibling: { type: audit, in: [closed] }, when: { field: argued, is: true } }
    opens:
      type: audit
      carry: [appointmentOn, appointmentAt, appointmentWith, appointmentState]
      set: { description: "{wish} : {partner.name}", comment: "{motive}", askedOn: today }
  finish:
    label: { fr: Finir, en: Finish }
    from: [sent]
    to: done
    who: [ { roles: [lead], not: [requester] } ]
    proposals: [ { roles: [agent], only: [author] } ]
    needs:
      - { child: { type: audit, in: [open, closed] }, say: { fr: Ouvrez un audit., en: Open an audit. } }
      - was: { field: motive, empty: false }
        say: { fr: Notez d’abord le motif., en: Note the motive first. }
      - { changes: [motive], say: { fr: Complétez le motif., en: Add to the motive. } }
      - condition: { field: today, onOrBefore: "contract.signedOn + 15 days" }
        when: { field: contract.signedOn, empty: false }
        say: { fr: Trop tard., en: Too late. }
    also: [ { on: children, type: audit, do: close, set: { comment: Close } } ]
  switch-off:
    label: { fr: Éteindre la page, en: Switch the page off }
    from: [sent]
    who: [ { roles: [lead] } ]
    needs: [ { condition: { field: partner.pageState, isNot: off }, say: { fr: Déjà éteinte., en: Already off. } } ]
    requires: [effectiveOn]
    changes: { set: { pageState: off, visits: 0 }, on: effectiveOn }
  release:
    label: { fr: Rendre le code, en: Release the code }
    from: [sent]
    who: [ { roles: [lead] } ]
    delivers: { to: registrar, do: reset-code }
  read-code:
    label: { fr: Lire le code, en: Read the code }
    from: [sent]
    who: [ { roles: [lead] } ]
    reveals: auth-code
next:
  - { when: { field: state, is: open }, action: send, say: { fr: Transmettez., en: Send it. } }
reminders:
  - id: late
    on: effectiveOn - 3 days
    states: [sent]
    when: { field: motive, empty: true }
    say: { fr: Bientôt., en: Soon. }
    action: note
    works: [lead]
\`\`\`

\`\`\`yaml rule
case-type: audit
cites: "#desk"
label: { fr: Audit, en: Audit }
prefix: AU
products: [basic]
fields:
  description: { label: { fr: Description, en: Description }, type: text }
  comment: { label: { fr: Commentaire, en: Comment }, type: text }
  askedOn: { label: { fr: Demandé le, en: Asked on }, type: date }
  appointmentOn: { label: { fr: Jour, en: Day }, type: date }
  appointmentAt: { label: { fr: Heure, en: Time }, type: time }
  appointmentWith: { label: { fr: Avec, en: With }, type: person }
  appointmentState: { label: { fr: État, en: State }, type: list, list: appointment-states }
states:
  open: { label: { fr: Ouvert, en: Open }, initial: true }
  closed: { label: { fr: Clos, en: Closed }, end: true }
open:
  who: [ { roles: [lead] } ]
actions:
  hold:
    label: { fr: Tenir le rendez-vous, en: Hold }
    from: [open]
    who: [ { roles: [lead] } ]
    needs:
      - parent: { type: request, in: [sent] }
      - condition: { field: parent, is: request }
        say: { fr: Sans demande., en: Without a request. }
    sets: { appointmentState: held }
    appointment: { do: hold }
  close:
    label: { fr: Clore, en: Close }
    from: [open]
    to: closed
    who: [ { roles: [lead] } ]
    input: [comment]
\`\`\`

\`\`\`yaml rule
checklist: talk
cites: "#desk"
label: { fr: Entretien, en: Talk }
for: { case: request, when: { field: wish, is: off } }
steps:
  - id: ask
    say: { fr: Demander pourquoi, en: Ask why }
    help: { fr: Une seule fois., en: Only once. }
    done: { field: motive, empty: false }
    action: note
  - { id: argue, say: { fr: Défendre, en: Argue }, done: { field: argued, is: true } }
\`\`\`

\`\`\`yaml rule
claim: agent-never-switches
say: { fr: Un agent n’éteint pas., en: An agent never switches off. }
never: { change: pageState, actor: agent }
\`\`\`

\`\`\`yaml examples
- { case: request, given: { actor: agent }, set: { wish: off }, when: open, then: { allowed: true } }
- { case: request, given: { actor: agent }, when: open, then: { refused: [role, missing-input] } }
- { given: { actor: agent, state: open, wish: off, motive: x, argued: true }, as: [owner], with: { siblings: [ { type: audit, state: closed } ] }, when: send, then: { allowed: true, state: sent, opens: audit } }
- { given: { actor: agent, state: open, wish: off, motive: x, argued: true }, as: [owner], when: send, then: { refused: [missing-case] } }
- { given: { actor: agent, state: open, wish: off }, as: [owner], when: send, then: { refused: [missing-step] } }
- { given: { actor: lead, state: sent, partner.pageState: on }, set: { effectiveOn: 2026-07-01 }, when: switch-off, then: { allowed: true, changes: { pageState: off } } }
- { given: { actor: lead, state: sent, partner.pageState: off }, set: { effectiveOn: 2026-07-01 }, when: switch-off, then: { refused: [condition] } }
- { given: { actor: lead, state: sent, motive: x, today: 2026-06-16, contract.signedOn: 2026-06-01 }, set: { motive: y }, with: { children: [ { type: audit, state: open } ] }, when: finish, then: { allowed: true, state: done } }
- { given: { actor: lead, state: sent, motive: x, today: 2026-06-17, contract.signedOn: 2026-06-01 }, set: { motive: y }, with: { children: [ { type: audit, state: open } ] }, when: finish, then: { refused: [condition] } }
- { given: { actor: clerk }, when: import-partners, then: { allowed: true } }
- { given: { actor: agent }, when: import-partners, then: { refused: [role] } }
\`\`\`
`;
