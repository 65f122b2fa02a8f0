import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadBook } from '../books/read-book.ts';
import type { Book, Template, Value } from './book.ts';
import { parseTemplate, templateIn } from './template-parse.ts';
import { blockOf, caseBlock, fillingAction, renderTemplate, templatesOf } from './template-text.ts';

const PAGE = `---
id: desk
title: { fr: Le guichet, en: The desk }
---
# Le guichet {#desk}

\`\`\`yaml rule
roles: { agent: { label: { fr: Agent, en: Agent } } }
\`\`\`

\`\`\`yaml rule
list: products
label: { fr: Produits, en: Products }
values: { basic: { label: { fr: Basique, en: Basic } }, plus: { label: { fr: Plus, en: Plus } } }
\`\`\`

\`\`\`yaml rule
list: reasons
label: { fr: Raisons, en: Reasons }
values:
  price: { label: { fr: Prix, en: Price }, short: { fr: "€", en: "€" } }
  competitor: { label: { fr: Concurrent choisi, en: Chose a competitor } }
  paper: { label: { fr: Retour au papier, en: Back to paper } }
  comeback: { label: { fr: Retour à l’ancien fournisseur, en: Back to the former supplier } }
  # Labels that get in each other's way.
  twin: { label: { fr: Jumeau, en: Twin } }
  other-twin: { label: { fr: Jumeau, en: Twin } }
  colon: { label: { fr: "Suivi : aucune réponse", en: "Care: no answer" } }
  swapped: { label: { fr: price, en: Swapped } }
\`\`\`

\`\`\`yaml rule
case-type: request
label: { fr: Demande, en: Request }
prefix: RQ
products: [basic, plus]
fields:
  summary: { label: { fr: Résumé, en: Summary }, type: text }
  story: { label: { fr: Récit, en: Story }, type: long-text }
  reason: { label: { fr: Raison, en: Reason }, type: list, list: reasons }
  second: { label: { fr: Autre, en: Other }, type: list, list: reasons }
  health: { label: { fr: Santé, en: Health }, type: text }
  back: { label: { fr: Retour, en: Back }, type: boolean }
  on: { label: { fr: Le, en: On }, type: date }
  at: { label: { fr: À, en: At }, type: time }
  count: { label: { fr: Nombre, en: Count }, type: number }
  refund: { label: { fr: Montant, en: Amount }, type: money }
  with: { label: { fr: Avec, en: With }, type: person }
states:
  open: { label: { fr: Ouverte, en: Open }, initial: true }
  done: { label: { fr: Finie, en: Done }, end: true }
open: { who: [ { roles: [agent] } ] }
actions:
  annotate: { label: { fr: Noter, en: Note }, from: [open], products: [basic], who: [ { roles: [agent] } ], input: [story] }
  send: { label: { fr: Envoyer, en: Send }, from: [open], who: [ { roles: [agent] } ], needs: [ { template: ticket } ] }
  finish:
    label: { fr: Finir, en: Finish }
    from: [open]
    to: done
    who: [ { roles: [agent] } ]
    needs: [ { template: pave } ]
\`\`\`

\`\`\`yaml rule
template: side-note
label: { fr: Note, en: Note }
for: { cases: [request] }
lines: [ { field: story, label: "Solutions proposées" } ]
\`\`\`

\`\`\`yaml rule
template: ticket
label: { fr: Ticket, en: Ticket }
for: { cases: [request] }
lang: en
lines:
  - { field: summary, label: Requested change }
  - { field: reason, label: Reason }
  - { field: refund, label: "Amount (if it is a refund)" }
  - { field: back, label: Checked }
  - { field: on, label: Plan expiration date }
\`\`\`

\`\`\`yaml rule
template: pave
label: { fr: "Pavé de RDC / churn", en: "Churn pavé" }
for: { cases: [request] }
lines:
  - { field: summary, label: "Date et AM du RDV" }
  - { field: reason, label: "Raison de churn principale" }
  - { field: second, label: "Raison de churn secondaire (optionnel)", optional: true }
  - { field: health, label: "Statu HS", also: ["Statut HS", "Health score"] }
  - { field: story, label: "Concurrent actuel ou nouvelle solution" }
  - { field: back, label: "Retour" }
  - { field: on, label: "Relance le" }
  - { field: at, label: "Heure" }
  - { field: count, label: "Postes" }
  - { field: refund, label: "Issue de l’appel" }
  - { field: with, label: "Suivi par" }
\`\`\`
`;

const { book, findings } = loadBook({ 'desk.md': PAGE }, 1);
if (findings.length > 0) throw new Error(findings.map(({ message }) => message.en).join('\n'));
const BOOK: Book = book;
const TYPE = BOOK.caseTypes.get('request')!;
const PEOPLE = [
  { email: 'lea@exemple.fr', name: 'Léa Martin' },
  { email: 'lea.bis@exemple.fr', name: 'Léa Dupont' },
  { email: 'dupont@exemple.fr', name: 'Léa Dupont' },
];
const template = (id: string): Template => BOOK.templates.get(id)!;
const PAVE = template('pave');

type Values = Readonly<Record<string, Value>>;
const render = (of: Template, values: Values): string =>
  renderTemplate(BOOK, of, TYPE.fields, (name) => values[name] ?? null, PEOPLE);
const parse = (of: Template, text: string) => parseTemplate(BOOK, of, TYPE.fields, text, PEOPLE);

describe('a block as it is written', () => {
  test('one line each, the page’s own labels, an empty value kept empty', () => {
    expect(
      render(PAVE, {
        summary: '24/11, Camille',
        reason: 'competitor',
        health: 'vert',
        story: 'Planity\nmoins cher',
        back: false,
        on: '2026-11-12',
        at: '09:30',
        count: 2.5,
        refund: 490_050,
        with: 'lea@exemple.fr',
      }).split('\n'),
    ).toEqual([
      'Date et AM du RDV\u00a0: 24/11, Camille',
      'Raison de churn principale\u00a0: Concurrent choisi',
      'Raison de churn secondaire (optionnel)\u00a0:',
      'Statu HS\u00a0: vert',
      'Concurrent actuel ou nouvelle solution\u00a0: Planity',
      'moins cher',
      'Retour\u00a0: non',
      'Relance le\u00a0: 12/11/2026',
      'Heure\u00a0: 09:30',
      'Postes\u00a0: 2,5',
      'Issue de l’appel\u00a0: 4\u202f900,50\u00a0€',
      'Suivi par\u00a0: Léa Martin',
    ]);
  });

  test('in English when the page says so', () => {
    expect(
      render(template('ticket'), { summary: 'Refund', reason: 'competitor', refund: -4900, back: true }).split('\n'),
    ).toEqual([
      'Requested change: Refund',
      'Reason: Chose a competitor',
      'Amount (if it is a refund): -€49.00',
      'Checked: yes',
      'Plan expiration date:',
    ]);
  });

  // Nothing a value holds may be taken for a line of the block.
  test.each<[string, string, string]>([
    ['a label inside a line is only text', 'dit : Statu HS : rouge', 'dit : Statu HS : rouge'],
    ['a line that begins like a label', 'Planity\nStatu HS : rouge', 'Planity\n|Statu HS : rouge|'],
    ['even misspelt', 'Planity\nstatuts hs: rouge', 'Planity\n|statuts hs: rouge|'],
    ['an empty line', 'Planity\n\npuis Flexy', 'Planity\n||\npuis Flexy'],
    ['spaces at an end', ' Planity', '| Planity|'],
    ['bars', '|Planity|', '||Planity||'],
    ['a line like a label of another block, in a long text', 'Planity\nRappel : jeudi', 'Planity\nRappel : jeudi'],
    ['a carriage return', 'a\rb\\c', '|a\\rb\\\\c|'],
  ])('%s', (_, value, written) => {
    const { lines, text } = blockOf(BOOK, PAVE, TYPE.fields, (name) => (name === 'story' ? value : null));
    expect(text.split('\n').slice(4, -6).join('\n')).toBe(`Concurrent actuel ou nouvelle solution\u00a0: ${written}`);
    // A register or a form takes the value itself.
    expect(lines[4]?.text).toBe(value);
  });

  test('a line of a short text is not taken for a label, even of another block', () => {
    expect(render(template('ticket'), { summary: 'Refund\nRappel : jeudi\nà 14:30\nhttps://exemple.fr' })).toContain(
      'Requested change: Refund\n|Rappel : jeudi|\nà 14:30\nhttps://exemple.fr\n',
    );
  });

  test('what looks like a label of another block needs no bars in a long text', () => {
    expect(render(template('side-note'), { story: 'Planity\nStatu HS : rouge' })).toBe(
      'Solutions proposées\u00a0: Planity\nStatu HS : rouge',
    );
  });
});

describe('a block as people paste it', () => {
  test.each<[string, string, Values]>([
    ['as the seed spaces it', 'Date et AM du RDV:\nRaison de churn principale : Prix', { reason: 'price' }],
    [
      'capitals, accents, apostrophes, no space before the colon',
      "DATE ET AM DU RDV:mardi\nissue de l'appel  :  12,5 EUR\nRaison de churn principale\u202f: RETOUR A L'ANCIEN FOURNISSEUR",
      { summary: 'mardi', refund: 1250, reason: 'comeback' },
    ],
    ['another wording', 'Statut HS : vert', { health: 'vert' }],
    ['one more', 'health score: vert', { health: 'vert' }],
    ['one slip', 'Raison de churn principal : prix', { reason: 'price' }],
    ['without its brackets', 'Raison de churn secondaire: prix', { second: 'price' }],
    ['by its first words', 'Concurrent : Planity', { story: 'Planity' }],
    ['as bullets', '- Statu HS : vert\n* **Heure** : 9h30', { health: 'vert', at: '09:30' }],
    ['indented', '   Statu HS : vert\n   Relance le : sam. 31/10/2026', { health: 'vert', on: '2026-10-31' }],
    ['ends of lines of another machine', 'Statu HS : vert\r\nHeure : 9 h\r', { health: 'vert', at: '09:00' }],
    ['over several lines', 'Date et AM du RDV : mardi\n  avec Camille', { summary: 'mardi\navec Camille' }],
    ['a value under its label', 'Date et AM du RDV :\nmardi', { summary: 'mardi' }],
    ['a choice cut by a mail', 'Raison de churn principale : Retour\nau papier', { reason: 'paper' }],
    ['a choice by its id', 'Raison de churn principale : other-twin', { reason: 'other-twin' }],
    ['a choice by its short label', 'Raison de churn principale : concurrent', { reason: 'competitor' }],
    ['a choice as a hashtag', 'Raison de churn principale : #COMEBACK', { reason: 'comeback' }],
    ['a choice in the other language', 'Raison de churn principale : back to paper', { reason: 'paper' }],
    ['an ISO date', 'Relance le : 2026-11-12', { on: '2026-11-12' }],
    ['a date with dashes', 'Relance le : 12-11-2026', { on: '2026-11-12' }],
    ['amounts', 'Issue de l’appel : 4 900,5', { refund: 490_050 }],
    ['amounts as others write them', 'Issue de l’appel : €4,900', { refund: 490_000 }],
    ['an amount owed', 'Issue de l’appel : −12', { refund: -1200 }],
    ['yes', 'Retour : OUI', { back: true }],
    ['a person by name', 'Suivi par : lea martin', { with: 'lea@exemple.fr' }],
    ['a person by e-mail', 'Suivi par : autre@exemple.fr', { with: 'autre@exemple.fr' }],
    ['under its title', 'Pavé :\nStatu HS : vert', { health: 'vert' }],
    ['the same line twice, saying the same', 'Statu HS : vert\nStatu HS : vert', { health: 'vert' }],
  ])('%s', (_, text, set) => {
    expect(parse(PAVE, text)).toMatchObject({ set, unread: [], problems: [] });
    expect(Object.keys(parse(PAVE, text).set)).toEqual(Object.keys(set));
  });

  test('what belongs to no line is answered with its place', () => {
    const text = [
      'Bonjour Camille :',
      'voici le pavé',
      'Statu HS : vert',
      '',
      'Merci',
      'Retour : oui',
      'Cordialement',
      'http://exemple.fr',
    ].join('\n');
    expect(parse(PAVE, text)).toEqual({
      set: { health: 'vert', back: true },
      found: ['health', 'back'],
      unread: [
        { line: 1, text: 'Bonjour Camille :' },
        { line: 2, text: 'voici le pavé' },
        { line: 5, text: 'Merci' },
        { line: 7, text: 'Cordialement' },
        { line: 8, text: 'http://exemple.fr' },
      ],
      problems: [],
    });
  });

  test('a label nobody knows ends the value before it', () => {
    expect(
      parse(PAVE, 'Statu HS : vert\nCompétiteur : Planity\nmoins cher\nConcurrent : Flexy\nRappel : jeudi'),
    ).toEqual({
      set: { health: 'vert', story: 'Flexy\nRappel : jeudi' },
      found: ['health', 'story'],
      unread: [
        { line: 2, text: 'Compétiteur : Planity' },
        { line: 3, text: 'moins cher' },
      ],
      problems: [],
    });
  });

  const problems: [string, string, string][] = [
    ['Raison de churn principale : la météo', 'reason', 'choice'],
    // Two choices may be meant.
    ['Raison de churn principale : Retour', 'reason', 'choice'],
    ['Raison de churn principale : Jumeau', 'reason', 'choice'],
    ['Relance le : 31/02/2026', 'on', 'date'],
    ['Relance le : demain', 'on', 'date'],
    ['Relance le : 12/11/0026', 'on', 'date'],
    ['Heure : 25h00', 'at', 'time'],
    ['Postes : deux', 'count', 'number'],
    ['Issue de l’appel : 1.2.3', 'refund', 'amount'],
    ['Issue de l’appel : 99999999999999999', 'refund', 'amount'],
    ['Retour : peut-être', 'back', 'yes or no'],
    ['Suivi par : Léa', 'with', 'person'],
    // Two people have that name.
    ['Suivi par : Léa Dupont', 'with', 'person'],
    [`Statu HS : ${'x'.repeat(10_001)}`, 'health', 'text'],
    ['Statu HS : a\u0000b', 'health', 'text'],
    ['Statu HS : vert\nStatut HS : rouge', 'health', 'given twice'],
  ];
  test.each(problems)('%s', (text, field, said) => {
    const { problems: found, unread } = parse(PAVE, text);
    expect(found).toMatchObject([{ code: 'bad-value', ok: false, page: 'desk.md', fields: [field] }]);
    expect(found[0]?.message.en).toContain(said);
    expect(found[0]?.line).toBe(PAVE.lines.find((line) => line.field === field)?.source.line);
    expect(unread).toEqual([]);
  });

  test('of two values the first stays', () => {
    expect(parse(PAVE, 'Statu HS : vert\nStatut HS : rouge').set).toEqual({ health: 'vert' });
  });

  test('an empty line of a block erases nothing', () => {
    expect(parse(PAVE, render(PAVE, {}))).toEqual({
      set: {},
      found: PAVE.lines.map(({ field }) => field),
      unread: [],
      problems: [],
    });
  });
});

const MARKS = [':', '：', '|', '\\', ' ', '\u00a0', '\u202f', '\u2028', '\ufeff', '\t', '\n', '\r'];

/** Texts that try to be taken for something else. */
const tricky = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'binary' }) },
  {
    weight: 5,
    arbitrary: fc
      .array(
        fc.oneof(
          fc.constantFrom(
            ...PAVE.lines.map(({ label }) => `${label} : `),
            'Statut HS:',
            'statu hs',
            'Rappel : ',
            'Pavé :',
            ...MARKS,
            '||',
            '\\r',
            '\n\n',
            '\r\n',
            '',
            'Planity',
            '12/11/2026',
            '- ',
          ),
          fc.string({ maxLength: 4 }),
        ),
        { maxLength: 8 },
      )
      .map((parts) => parts.join('')),
  },
);
const isText = (text: string): boolean => text.isWellFormed() && !text.includes('\u0000') && text.trim() !== '';
const text = tricky.filter(isText);
const choice = fc.constantFrom(...BOOK.lists.get('reasons')!.values.keys());
const day = fc
  .date({ min: new Date('1900-01-01T12:00:00Z'), max: new Date('2199-12-31T12:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const two = (most: number) => fc.integer({ min: 0, max: most }).map((n) => String(n).padStart(2, '0'));
const signless = (n: number): number => (n === 0 ? 0 : n);
const values = fc.record(
  {
    summary: text,
    reason: choice,
    second: choice,
    health: text,
    story: text,
    back: fc.boolean(),
    on: day,
    at: fc.tuple(two(23), two(59)).map((parts) => parts.join(':')),
    count: fc.double({ noNaN: true, noDefaultInfinity: true }).map(signless),
    refund: fc.maxSafeInteger().map(signless),
    with: fc.oneof(fc.constantFrom(...PEOPLE.map(({ email }) => email)), fc.emailAddress()),
  },
  { requiredKeys: [], noNullPrototype: true },
);

test.each(['pave', 'ticket', 'side-note'])('%s: whatever a case holds is read back from its block as it was', (id) => {
  const of = template(id);
  const names = of.lines.map(({ field }) => field);
  fc.assert(
    fc.property(values, (held) => {
      const kept = Object.fromEntries(Object.entries(held).filter(([name]) => names.includes(name)));
      expect(parse(of, render(of, kept))).toEqual({ set: kept, found: names, unread: [], problems: [] });
    }),
    { numRuns: 2000 },
  );
});

test('pasted with its lines in another order, between other words, a block says the same', () => {
  fc.assert(
    fc.property(values, fc.shuffledSubarray(PAVE.lines.map((_, at) => at)), (held, order) => {
      const { lines } = blockOf(BOOK, PAVE, TYPE.fields, (name) => (held as Values)[name] ?? null, PEOPLE);
      const plain = order.flatMap((at) => (/[\n\r|]/.test(lines[at]?.text ?? '') ? [] : (lines[at] ?? [])));
      const pasted = ['Bonjour', '', ...plain.map((line) => `  ${line.label.toUpperCase()}:${line.text}`), '', 'Merci'];
      const read = parse(PAVE, pasted.join('\n'));
      const trimmed = (value: Value): Value => (typeof value === 'string' ? value.trim() : value);
      const expected = plain.flatMap(({ field }) => {
        const value = (held as Values)[field];
        return value === undefined ? [] : [[field, trimmed(value)]];
      });
      expect(read.set).toEqual(Object.fromEntries(expected));
      expect(read.unread.map((line) => line.text)).toEqual(['Bonjour', 'Merci']);
    }),
  );
});

describe('which block', () => {
  test('closing a case needs comes first, then what any action needs', () => {
    expect(templatesOf(BOOK, TYPE, 'basic').map(({ id }) => id)).toEqual(['pave', 'ticket', 'side-note']);
    expect(caseBlock(BOOK, TYPE, (name) => (name === 'product' ? 'basic' : null))?.template.id).toBe('pave');
    expect(caseBlock(BOOK, { ...TYPE, id: 'other' }, () => null)).toBeNull();
  });

  test('one that is filled by an action of another product is not of the case', () => {
    expect(fillingAction(TYPE, template('side-note'))?.id).toBe('annotate');
    expect(fillingAction(TYPE, PAVE)).toBeUndefined();
    expect(templatesOf(BOOK, TYPE, 'plus').map(({ id }) => id)).toEqual(['pave', 'ticket']);
  });

  test.each([
    ['Requested change: a\nReason: price', 'ticket'],
    ['Solutions proposées : rappel', 'side-note'],
    ['Statu HS : vert\nSolutions proposées : rappel', 'pave'],
    ['bonjour', 'pave'],
  ])('%s', (pasted, id) => {
    expect(templateIn(BOOK, TYPE, 'basic', pasted)?.id).toBe(id);
  });

  test('none for a type without any', () => {
    expect(templateIn(BOOK, { ...TYPE, id: 'other' }, 'basic', 'Statu HS : vert')).toBeNull();
  });
});
