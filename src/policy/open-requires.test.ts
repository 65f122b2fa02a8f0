import { describe, expect, test } from 'vitest';
import { changed } from '../../test/kit/book.ts';
import { attemptOpen, failing, failure, SALON, TODAY } from '../../test/kit/salon.ts';
import { WIDE } from '../../test/kit/wide-book.ts';
import { loadBook } from '../books/read-book.ts';
import type { Book, Fields } from './book.ts';
import { openForm, type OpenRequest } from './decide-open.ts';

const bookOf = (...changes: readonly (readonly [passage: string, by: string])[]): Book =>
  loadBook({ 'desk.md': changes.reduce((page, [passage, by]) => changed(page, passage, by), WIDE) }, 1).book;

/** Opening a request of the wide desk. */
const open = (book: Book, by: string, given: Fields, more: Partial<OpenRequest> = {}, asCommand = true) =>
  attemptOpen(
    by,
    { type: 'request', product: 'basic', partnerProducts: ['basic'], given, ...more },
    { book, asCommand },
  );

describe('what is demanded when a case is opened', () => {
  const book = bookOf();

  test.each<[string, Fields, readonly string[]]>([
    ['given', { wish: 'off' }, []],
    ['missing', {}, ['role', 'missing-input']],
    ['blank', { wish: ' ' }, ['role', 'missing-input']],
    ['cleared', { wish: null }, ['role', 'missing-input']],
    ['not a value of its list', { wish: 'perhaps' }, ['role', 'bad-value', 'missing-input']],
    ['given with a field the form does not take', { wish: 'off', argued: true }, ['unknown-field']],
  ])('%s', (_, given, codes) => {
    expect(failing(open(book, 'agent', given))).toEqual(codes);
  });

  test('the refusal names the field in words, and the line of the opening', () => {
    expect(failure(open(book, 'agent', {}), 'missing-input')).toMatchObject({
      fields: ['wish'],
      line: book.caseTypes.get('request')?.open.source.line,
      message: { fr: 'À donner à l’ouverture\u00a0: Souhait.', en: 'To be given when opening: Wish.' },
    });
  });

  test('of an effect of another command nothing more is demanded', () => {
    expect(open(book, 'agent', {}, {}, false).allowed).toBe(true);
  });

  test('the desk may bring it itself, or the page write it', () => {
    const anybody = [
      'who: [ { roles: [agent, lead], when: { field: wish, empty: false } } ]',
      'who: [ { roles: [agent, lead] } ]',
    ] as const;
    expect(open(bookOf(anybody), 'agent', {}, { known: { wish: 'on' } }).event?.set).toEqual({ wish: 'on' });
    const written = bookOf(anybody, ['requires: [wish]\nactions', 'requires: [wish]\n  sets: { wish: off }\nactions']);
    expect(open(written, 'agent', {}).event?.set).toEqual({ wish: 'off' });
    // What is given wins over what the desk knows, and that over what the page writes.
    expect(open(written, 'agent', {}, { known: { wish: 'on' } }).event?.set).toEqual({ wish: 'on' });
    expect(open(written, 'agent', { wish: 'off' }, { known: { wish: 'on' } }).event?.set).toEqual({ wish: 'off' });
  });

  test('the form asks for what is demanded first, each field once', () => {
    for (const type of SALON.caseTypes.values()) {
      const form = openForm(type);
      expect(form.slice(0, type.open.requires.length)).toEqual(type.open.requires);
      expect(form).toEqual([...new Set(form)]);
    }
  });
});

describe('what the page writes when a case is opened', () => {
  const book = bookOf([
    'requires: [wish]\nactions',
    'requires: [wish]\n  sets: { motive: "{wish} pour {partner.name}", effectiveOn: today, domain: "{partner.domainName}" }\nactions',
  ]);
  const around = { partner: { name: 'Salon Léa', domainName: 'lea.fr' }, contract: {} };

  test('words are those of the list, a fact alone keeps its value, today is the day of the opening', () => {
    expect(open(book, 'agent', { wish: 'off' }, { around }).event?.set).toEqual({
      wish: 'off',
      motive: 'Éteinte pour Salon Léa',
      effectiveOn: TODAY,
      domain: 'lea.fr',
    });
  });

  test('what is not known is left empty, and is no word in a sentence', () => {
    expect(open(book, 'agent', { wish: 'off' }).event?.set).toEqual({
      wish: 'off',
      motive: 'Éteinte pour ',
      effectiveOn: TODAY,
    });
  });

  test('what a person gives stays', () => {
    expect(open(book, 'agent', { wish: 'off', motive: 'Dit au téléphone' }, { around }).event?.set).toMatchObject({
      motive: 'Dit au téléphone',
    });
  });
});

describe('whose a new case is', () => {
  test.each([
    ['author', 'lea@exemple.fr'],
    ['partner-manager', 'am@exemple.fr'],
  ])('%s', (ownedBy, owner) => {
    const book = bookOf(['ownedBy: author', `ownedBy: ${ownedBy}`]);
    expect(open(book, 'agent', { wish: 'off' }).event?.owner).toBe(owner);
  });
});
