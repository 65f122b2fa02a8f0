/** What the new words can and cannot come to: windows of days, steps nobody can take, actions that follow others. */
import { describe, expect, test } from 'vitest';
import { changed, foundIn, lineWith } from '../../test/kit/book.ts';
import { WIDE } from '../../test/kit/wide-book.ts';

type Change = readonly [passage: string, by: string];

const edited = (...changes: readonly Change[]): string =>
  changes.reduce((page, [passage, by]) => changed(page, passage, by), WIDE);

/** Codes found on a page, without the examples that fail in consequence. */
const codes = (text: string): string[] =>
  foundIn(text)
    .map(({ code }) => code)
    .filter((code) => code !== 'example-failed');

describe('a window of days, both ends included', () => {
  const WINDOW = `- condition: { field: today, onOrBefore: "contract.signedOn + 15 days" }
        when: { field: contract.signedOn, empty: false }`;
  // When the need applies, and what it then demands.
  test.each<[string, string, string, string, boolean]>([
    ['the last day of it', 'onOrAfter', 'contract.signedOn + 15 days', 'contract.signedOn + 15 days', true],
    ['the day after it', 'after', 'contract.signedOn + 15 days', 'contract.signedOn + 15 days', false],
    ['a day longer', 'after', 'contract.signedOn + 15 days', 'contract.signedOn + 16 days', true],
    ['a day shorter', 'onOrAfter', 'contract.signedOn + 15 days', 'contract.signedOn + 14 days', false],
    ['before what it counts from', 'onOrAfter', 'contract.signedOn', 'contract.signedOn - 1 day', false],
    ['the day it counts from', 'onOrAfter', 'contract.signedOn', 'contract.signedOn + 0 days', true],
    ['counted from two fields', 'after', 'effectiveOn + 3 days', 'contract.signedOn + 15 days', true],
  ])('%s', (_, test_, from, until, possible) => {
    const text = edited([
      WINDOW,
      `- condition: { field: today, onOrBefore: "${until}" }
        when: { field: today, ${test_}: "${from}" }`,
    ]);
    expect(codes(text)).toEqual(possible ? [] : ['gate-impossible']);
  });

  test('the counter-example names the action and what it demands', () => {
    const text = edited([
      WINDOW,
      `- condition: { field: today, onOrBefore: "contract.signedOn + 15 days" }
        when: { field: today, after: "contract.signedOn + 15 days" }`,
    ]);
    expect(foundIn(text).find(({ code }) => code === 'gate-impossible')).toMatchObject({
      line: lineWith(text, '- condition: { field: today, onOrBefore:'),
      example: { action: 'finish', need: { field: 'today', onOrBefore: 'contract.signedOn + 15 days' } },
    });
  });

  test.each([
    [
      'somebody may, within it',
      'onOrBefore: "contract.signedOn + 15 days" }, { field: today, onOrAfter: contract.signedOn }',
      [],
    ],
    [
      'nobody may, on no day',
      'before: contract.signedOn }, { field: today, onOrAfter: "contract.signedOn + 1 day" }',
      ['action-nobody'],
    ],
  ])('in who may: %s', (_, when, found) => {
    const text = edited([
      'from: [sent]\n    who: [ { roles: [lead] } ]\n    delivers',
      `from: [sent]\n    who: [ { roles: [lead], when: [ { field: today, ${when} ] } ]\n    delivers`,
    ]);
    expect(codes(text)).toEqual(found);
  });

  test.each([
    ['no unit', 'contract.signedOn + 15'],
    ['a unit nobody counts in', 'contract.signedOn + 2 weeks'],
    ['a sum', 'contract.signedOn + effectiveOn'],
  ])('%s is no day', (_, day) => {
    const text = edited(['onOrBefore: "contract.signedOn + 15 days"', `onOrBefore: "${day}"`]);
    expect(codes(text).length).toBeGreaterThan(0);
  });
});

describe('a step of a checklist', () => {
  test.each<[string, Change, string | null]>([
    ['done by a value of the list', ['done: { field: argued, is: true }', 'done: { field: wish, is: on }'], null],
    [
      'that is done by no form',
      ['done: { field: argued, is: true }', 'done: { field: appointmentState, is: held }'],
      'argue',
    ],
    [
      'that contradicts itself',
      ['done: { field: argued, is: true }', 'done: [ { field: argued, is: true }, { field: argued, is: false } ]'],
      'argue',
    ],
    [
      'that can be done only elsewhere',
      ['done: { field: argued, is: true }', 'done: [ { field: argued, is: true }, { field: state, is: sent } ]'],
      'argue',
    ],
  ])('%s', (_, change, step) => {
    const text = edited(change);
    const found = foundIn(text).filter(({ code }) => code === 'gate-impossible');
    expect(found.map(({ example }) => example)).toMatchObject(
      step === null ? [] : [{ action: 'send', need: { checklist: 'talk', step } }],
    );
  });
});

describe('an action that follows another', () => {
  const ALSO = 'also: [ { on: children, type: audit, do: close, set: { comment: Close } } ]';
  const END = '    to: closed\n    who: [ { roles: [lead] } ]\n    input: [comment]\n';
  test.each<[string, readonly Change[], readonly string[], object | null]>([
    ['as the page says', [], [], null],
    [
      'that opens a case',
      [[END, `${END}    opens: { type: request }\n`]],
      ['also-goes-further'],
      { do: 'close', words: ['opens'] },
    ],
    [
      'that takes an appointment',
      [[END, `${END}    appointment: { do: cancel }\n`]],
      ['also-goes-further'],
      { words: ['appointment'] },
    ],
    [
      'that is followed itself',
      [[END, `${END}    also: [ { on: parent, type: request, do: note } ]\n`]],
      ['also-goes-further'],
      { words: ['also'] },
    ],
    [
      'twice on one case',
      [
        [ALSO, `${ALSO.slice(0, -2)}, { on: children, type: audit, do: reopen-note } ]`],
        [
          END,
          `${END}  reopen-note:\n    label: { fr: Noter, en: Note }\n    from: [open, closed]\n    who: [ { roles: [lead] } ]\n    input: [comment]\n`,
        ],
      ],
      ['also-twice'],
      { action: 'finish', do: ['close', 'reopen-note'] },
    ],
    [
      'and another on cases that stand otherwise',
      [
        [ALSO, `${ALSO.slice(0, -2)}, { on: children, type: audit, do: add-note } ]`],
        [
          END,
          `${END}  add-note:\n    label: { fr: Noter, en: Note }\n    from: [closed]\n    who: [ { roles: [lead] } ]\n    input: [comment]\n`,
        ],
      ],
      [],
      null,
    ],
    [
      'and another on cases of another kinship',
      [[ALSO, `${ALSO.slice(0, -2)}, { on: siblings, type: audit, do: close } ]`]],
      [],
      null,
    ],
    [
      'that nobody of its own may take',
      [['who: [ { roles: [lead], not: [requester] } ]', 'who: [ { roles: [clerk], not: [requester] } ]']],
      ['also-nobody'],
      { action: 'finish', do: 'close' },
    ],
  ])('%s', (_, changes, found, example) => {
    const text = edited(...changes);
    expect(codes(text)).toEqual(found);
    if (example) expect(foundIn(text).find(({ code }) => code === found[0])?.example).toMatchObject(example);
  });
});

describe('braces that name nothing', () => {
  test.each<[string, Change, string]>([
    [
      'what an action writes',
      ['sets: { appointmentState: booked }', 'sets: { appointmentState: booked, motive: "{motif}" }'],
      'motif',
    ],
    [
      'what an opening writes',
      ['  requires: [wish]\nactions', '  requires: [wish]\n  sets: { motive: "{partner.nom}" }\nactions'],
      'partner.nom',
    ],
    ['what changes of the partner', ['visits: 0 }', 'visits: "{count}" }'], 'count'],
    ['what another case is given', ['set: { comment: Close }', 'set: { comment: "{comment}" }'], 'comment'],
    ['inside a sentence', ['"{wish} : {partner.name}"', '"{wish} : {partner.names}"'], 'partner.names'],
    ['a fact of the contract', ['askedOn: today', 'askedOn: "{contract.signed}"'], 'contract.signed'],
  ])('%s', (_, change, found) => {
    const unknown = foundIn(edited(change)).filter(({ code }) => code === 'unknown-reference');
    expect(unknown.map(({ example }) => example)).toMatchObject([{ found }]);
  });
});

describe('in whose day', () => {
  test.each<[string, Change, readonly string[]]>([
    ['a reminder stands: a relation', ['works: [lead]\n', 'works: [author, partner-manager]\n'], []],
    ['a reminder stands: nobody known', ['works: [lead]\n', 'works: [laed]\n'], ['unknown-reference']],
    ['a reminder stands: nobody at all is anybody’s to say', ['    works: [lead]\n', ''], []],
    ['a state stands: a role and a relation', ['works: [lead, author]', 'works: [clerk, requester]'], []],
    ['a state stands: a word', ['works: [lead, author]', 'works: lead'], ['wrong-type']],
  ])('%s', (_, change, found) => {
    expect(codes(edited(change))).toEqual(found);
  });
});

describe('what was, and what changes', () => {
  test.each<[string, Change, readonly string[]]>([
    [
      'a field nobody knows',
      ['was: { field: motive,', 'was: { field: motif,'],
      ['unknown-reference', 'gate-impossible'],
    ],
    [
      'a fact of the partner',
      ['was: { field: motive, empty: false }', 'was: { field: partner.pageState, is: on }'],
      [],
    ],
    [
      'a state the action does not start from',
      ['was: { field: motive, empty: false }', 'was: { field: state, is: open }'],
      ['gate-impossible'],
    ],
    ['a state it starts from', ['was: { field: motive, empty: false }', 'was: { field: state, is: sent }'], []],
    ['two fields, either of which will do', ['changes: [motive]', 'changes: [motive, effectiveOn]'], []],
    ['a desk fact changes by no form', ['changes: [motive]', 'changes: [state]'], ['unknown-reference']],
    [
      'what changes need not say why',
      ['changes: [motive], say: { fr: Complétez le motif., en: Add to the motive. }', 'changes: [motive]'],
      [],
    ],
  ])('%s', (_, change, found) => {
    expect(codes(edited(change)).toSorted()).toEqual([...found].toSorted());
  });
});
