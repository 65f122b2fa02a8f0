import { describe, expect, test } from 'vitest';
import { attempt, caseOf, failing, failure, SALON } from '../../test/kit/salon.ts';
import { WIDE } from '../../test/kit/wide-book.ts';
import { changed } from '../../test/kit/book.ts';
import { loadBook } from '../books/read-book.ts';
import type { Book, Fields, Kinship, Relation } from './book.ts';
import { NOTHING_AROUND, type CaseState, type Relative } from './facts.ts';

const bookOf = (...changes: [string, string][]): Book =>
  loadBook({ 'desk.md': changes.reduce((page, [passage, by]) => changed(page, passage, by), WIDE) }, 1).book;
const WIDE_BOOK = bookOf();

const relative = (kin: Kinship, of: Partial<CaseState>, pinned = WIDE_BOOK, relations: Relation[] = []): Relative => ({
  kin,
  case: caseOf({ product: 'basic', ...of }),
  pinned,
  relations,
});
const AUDIT = { id: 'AU-1', type: 'audit', state: 'open' };

/** Finishing a request, whose open audits are closed in the same breath. */
function finish(family: readonly Relative[], by = 'lead', book = WIDE_BOOK, set: Fields = { motive: 'y' }) {
  const on = caseOf({ id: 'RQ-1', type: 'request', product: 'basic', state: 'sent', fields: { motive: 'x' } });
  const around = { ...NOTHING_AROUND, family };
  return attempt('finish', { by, on, set, around, books: { pinned: book, law: book } });
}

describe('an action also taken on the cases nearby', () => {
  test('on each from whose state it starts, decided there as if asked there', () => {
    const verdict = finish([
      relative('child', AUDIT),
      relative('child', { ...AUDIT, id: 'AU-2' }),
      relative('child', { ...AUDIT, id: 'AU-3', state: 'closed' }),
      relative('sibling', { ...AUDIT, id: 'AU-4' }),
      relative('child', { id: 'RQ-2', type: 'request', state: 'open' }),
    ]);
    expect(verdict.allowed).toBe(true);
    const also = verdict.effect?.also.map(({ case: other, action, effect }) => [
      other.id,
      action,
      effect.to,
      effect.change.set,
    ]);
    expect(also).toEqual([
      ['AU-1', 'close', 'closed', { comment: 'Close' }],
      ['AU-2', 'close', 'closed', { comment: 'Close' }],
    ]);
  });

  test('with none to take it on, the action is itself', () => {
    const verdict = finish([relative('child', { ...AUDIT, state: 'closed' })]);
    expect(verdict).toMatchObject({ allowed: true, effect: { to: 'done', also: [] } });
  });

  test('refused there, the whole is refused, with the number of that case and no field to fill in', () => {
    const book = bookOf([
      'label: { fr: Clore, en: Close }\n    from: [open]\n    to: closed\n    who: [ { roles: [lead] } ]',
      'label: { fr: Clore, en: Close }\n    from: [open]\n    to: closed\n    who: [ { roles: [lead], not: [owner] } ]\n    needs: [ { field: description } ]',
    ]);
    const ready = { description: 'x' };
    const verdict = finish(
      [
        relative('child', { ...AUDIT, fields: ready }, book),
        relative('child', { ...AUDIT, id: 'AU-2', fields: ready }, book, ['owner']),
        relative('child', { ...AUDIT, id: 'AU-3' }, book),
      ],
      'lead',
      book,
    );
    expect(verdict).toMatchObject({ allowed: false, completable: false, effect: null });
    const failed = verdict.conditions.filter((found) => !found.ok);
    expect(failed.map(({ code, message }) => [code, message.en.slice(0, 5)])).toEqual([
      ['separation', 'AU-2:'],
      ['missing-field', 'AU-3:'],
    ]);
    expect(failed.flatMap((found) => found.fields)).toEqual([]);
  });

  test('who may not take the first takes none', () => {
    const verdict = finish([relative('child', AUDIT)], 'agent');
    expect(failing(verdict)).toContain('role');
    expect(verdict.effect).toBeNull();
  });

  test('values for the other case are filled in from this one, as it will be', () => {
    const book = bookOf(['set: { comment: Close }', 'set: { comment: "{motive}" }']);
    const verdict = finish([relative('child', AUDIT, book)], 'lead', book, { motive: 'Décidé' });
    expect(verdict.effect?.also[0]?.effect.change.set).toEqual({ comment: 'Décidé' });
  });
});

describe('what the wide desk needs of the case itself', () => {
  test.each<[string, Fields, Fields, string[]]>([
    ['it was, and it changes', { motive: 'x' }, { motive: 'y' }, []],
    ['it was, and stays', { motive: 'x' }, { motive: 'x' }, ['missing-field']],
    ['it was, and nothing is given', { motive: 'x' }, {}, ['missing-field']],
    // What the request gives does not make up for what was not there before.
    ['it was not', {}, { motive: 'y' }, ['condition']],
    ['it was not, and nothing is given', {}, {}, ['condition', 'missing-field']],
  ])('%s', (_, fields, set, codes) => {
    const on = caseOf({ id: 'RQ-1', type: 'request', product: 'basic', state: 'sent', fields });
    const around = { ...NOTHING_AROUND, family: [relative('child', AUDIT)] };
    const verdict = attempt('finish', { by: 'lead', on, set, around, books: { pinned: WIDE_BOOK, law: WIDE_BOOK } });
    expect(failing(verdict)).toEqual(codes);
    // Only what the form can still change is worth completing.
    expect(verdict.completable).toBe(codes.length === 1 && codes[0] === 'missing-field');
  });

  test.each<[string, number, boolean]>([
    ['2026-10-26', 15, true],
    ['2026-10-25', 16, false],
    ['2026-11-10', 0, true],
  ])('signed on %s, %i days ago: %j', (signedOn, _, allowed) => {
    const on = caseOf({ id: 'RQ-1', type: 'request', product: 'basic', state: 'sent', fields: { motive: 'x' } });
    const around = { ...NOTHING_AROUND, contract: { signedOn }, family: [relative('child', AUDIT)] };
    const books = { pinned: WIDE_BOOK, law: WIDE_BOOK };
    expect(attempt('finish', { by: 'lead', on, set: { motive: 'y' }, around, books }).allowed).toBe(allowed);
  });
});

describe('a case opened from another is handed what the page says', () => {
  const heard: Fields = {
    request: 'opt-out',
    motive: 'Trop de commissions',
    argumentsGiven: true,
    managerAnnounced: true,
    appointmentOn: '2026-11-12',
    appointmentAt: '10:30',
    appointmentWith: 'lea.am@exemple.fr',
    appointmentState: 'booked',
  };
  const around = { ...NOTHING_AROUND, partner: { name: 'L’Écrin', manager: 'lea.am@exemple.fr' } };

  test('carried fields, words filled in, values kept', () => {
    const on = caseOf({ type: 'support-request', fields: heard });
    expect(attempt('send-opt-out', { by: 'support-agent', on, around }).effect?.opens).toEqual({
      type: 'marketplace-audit',
      set: {
        request: 'opt-out',
        requestedBy: null,
        appointmentOn: '2026-11-12',
        appointmentAt: '10:30',
        appointmentWith: 'lea.am@exemple.fr',
        appointmentState: 'booked',
        description: 'Opt-out : L’Écrin',
        internalComment: 'Trop de commissions',
        mainReason: 'marketplace',
        accountManager: 'lea.am@exemple.fr',
      },
    });
  });

  test('with what the request itself gives', () => {
    const on = caseOf({ type: 'support-request', fields: { ...heard, motive: null } });
    const set = { motive: 'Trop de no-shows' };
    expect(attempt('send-opt-out', { by: 'support-agent', on, set, around }).effect?.opens?.set).toMatchObject({
      internalComment: 'Trop de no-shows',
    });
  });
});

describe('an order to the registrar', () => {
  const release = (fields: Fields) => {
    const on = caseOf({ type: 'request', product: 'basic', state: 'sent', fields });
    return attempt('release', { by: 'lead', on, books: { pinned: WIDE_BOOK, law: WIDE_BOOK } });
  };

  test('goes out for the domain of the case', () => {
    expect(release({ domain: 'salon.fr' }).effect?.delivers).toEqual({
      to: 'registrar',
      order: 'reset-code',
      target: 'salon.fr',
    });
  });

  test('never for none', () => {
    for (const domain of [null, '', ' ']) {
      expect(failure(release({ domain }), 'missing-field')).toMatchObject({ fields: ['domain'] });
    }
  });
});

test('every action of the book that moves others starts from a state they can be in', () => {
  for (const type of SALON.caseTypes.values())
    for (const action of type.actions.values())
      for (const also of action.also) {
        const other = SALON.caseTypes.get(also.type)?.actions.get(also.action);
        expect(other?.from.length, `${type.id} ${action.id}`).toBeGreaterThan(0);
      }
});
