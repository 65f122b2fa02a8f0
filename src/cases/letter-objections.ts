import type { Book } from '../policy/book.ts';
import { parseDay } from '../policy/civil-date.ts';
import type { Refusal } from './context.ts';
import type { LetterFacts } from './desk-event.ts';
import { refuse, sourceOf } from './refuse.ts';
import { dayText } from './value-text.ts';

/** A receipt date the desk can count from: null, or the refusal. The written date never counts, but it cannot come later. */
export function wrongDates(
  law: Book,
  today: string,
  command: 'register-letter' | 'correct-letter',
  target: string | null,
  dates: { receivedOn: string; writtenOn: string | null; registeredOn: string | null },
): Refusal | null {
  const source = sourceOf(law, command);
  const no = (code: Parameters<typeof refuse>[3], fr: string, en: string, read: string | null) =>
    refuse(command, target, source, code, { fr, en }, { read, fields: ['receivedOn'] });
  const { receivedOn, writtenOn, registeredOn } = dates;
  if (receivedOn === '') {
    return no('no-receipt-date', 'La date de réception manque.', 'The receipt date is missing.', null);
  }
  for (const text of [receivedOn, writtenOn, registeredOn]) {
    if (text !== null && parseDay(text) === null) {
      return no('not-a-date', `«\u00a0${text}\u00a0» n’est pas une date.`, `“${text}” is not a date.`, text);
    }
  }
  if (receivedOn > today || (registeredOn !== null && receivedOn > registeredOn)) {
    const than = receivedOn > today ? today : (registeredOn ?? today);
    return no(
      'receipt-in-future',
      `Reçue le ${dayText(receivedOn)}, après le ${dayText(than)}\u00a0: un courrier ne peut pas être reçu avant d’arriver.`,
      `Received on ${dayText(receivedOn)}, after ${dayText(than)}: a letter cannot be received before it arrives.`,
      receivedOn,
    );
  }
  if (writtenOn !== null && writtenOn > receivedOn) {
    return no(
      'written-after-receipt',
      `Écrite le ${dayText(writtenOn)}, après sa réception le ${dayText(receivedOn)}.`,
      `Written on ${dayText(writtenOn)}, after its receipt on ${dayText(receivedOn)}.`,
      writtenOn,
    );
  }
  return null;
}

/** A channel and products the book knows: null, or the refusal. */
export function wrongLists(law: Book, letter: LetterFacts, products: readonly string[]): Refusal | null {
  const said = [['letter-channels', letter.channel], ...products.map((product) => ['products', product])] as const;
  for (const [list, value] of said as readonly (readonly [string, string])[]) {
    const values = law.lists.get(list)?.values;
    if (values && !values.has(value)) {
      const known = [...values.keys()].join(', ');
      const message = {
        fr: `«\u00a0${value}\u00a0» n’est pas une valeur connue (${known}).`,
        en: `“${value}” is not a known value (${known}).`,
      };
      return refuse('register-letter', letter.number, sourceOf(law, 'register-letter'), 'bad-value', message);
    }
  }
  return null;
}
