import { searchKey } from '../../cases/search-key.ts';
import type { Book } from '../../policy/book.ts';

/** Empty text is nothing. */
export const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/**
 * An amount as people write it (`1 234,50 €`, any kind of space, point or comma) in cents; null when it is not one.
 * A lone point or comma before three digits separates thousands only when it is a point.
 */
export function readCents(text: string): number | null {
  const bare = text.replaceAll(/\s|€|eur(os?)?|ht/giu, '');
  const decimal = Math.max(bare.lastIndexOf(','), /\.\d{1,2}$/.test(bare) ? bare.lastIndexOf('.') : -1);
  const whole = (decimal < 0 ? bare : bare.slice(0, decimal)).replaceAll(/[.,'’](?=\d{3}(\D|$))/g, '');
  const part = decimal < 0 ? '' : bare.slice(decimal + 1);
  if (!/^\d{1,7}$/.test(whole) || !/^\d{0,2}$/.test(part)) return null;
  return Number(whole) * 100 + Number(part.padEnd(2, '0'));
}

/** A French number in groups of two digits; an odd one as it was given; null when it holds no digit. */
export function readPhone(text: string): string | null {
  const digits = text
    .replaceAll(/\(0\)/g, '')
    .replaceAll(/[^\d+]/g, '')
    .replace(/^(\+|00)33/, '0');
  if (!/\d/.test(digits)) return null;
  // Spreadsheets take numbers for numbers and drop the zero in front.
  const whole = /^[1-9]\d{8}$/.test(digits) ? `0${digits}` : digits;
  return /^0\d{9}$/.test(whole) ? (whole.match(/\d{2}/g) ?? []).join(' ') : text.trim();
}

/** An identifier of fourteen digits without its spaces; anything else as it was given. */
export function readSiret(text: string): string | null {
  const digits = text.replaceAll(/\s/g, '');
  return /^\d{14}$/.test(digits) ? digits : orNull(text);
}

/** Other words for the values of the desk's own lists, by list; they are met like headers. */
const WORDS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'letter-channels': {
    'registered-letter': ['lrar', 'lre', 'recommandé', 'lettre recommandée', 'recommandé ar', 'courrier recommandé'],
    letter: ['lettre', 'courrier', 'lettre simple', 'courrier simple', 'poste'],
    'e-mail': ['email', 'e-mail', 'mail', 'courriel', 'mél'],
    form: ['formulaire', 'form', 'formulaire en ligne', 'online form'],
  },
  'call-results': {
    'no-answer': [
      'sans réponse',
      'pas de réponse',
      'ne répond pas',
      'non répondu',
      'nrp',
      'absent',
      'occupé',
      'échec',
      'injoignable',
    ],
    voicemail: ['messagerie', 'répondeur', 'message laissé', 'message vocal', 'boîte vocale', 'voice mail'],
    'third-party': ['tiers', 'quelqu’un d’autre', 'autre personne', 'employé', 'third party'],
    answered: ['a répondu', 'répondu', 'joint', 'décroché', 'réponse', 'contact'],
    replied: ['a répondu par écrit', 'réponse écrite', 'réponse par e-mail', 'réponse par sms'],
  },
  'number-kinds': {
    salon: ['fixe', 'ligne', 'ligne du salon', 'téléphone salon', 'salon line'],
    pro: ['portable', 'mobile', 'portable pro', 'téléphone pro', 'mobile pro', 'gérant'],
  },
};

/** The value of a list that a word stands for: its id, a label, or another word people use; null when none. */
export function readListValue(book: Book, list: string, word: string): string | null {
  const key = searchKey(word);
  if (key === '') return null;
  for (const [id, { label, short }] of book.lists.get(list)?.values ?? []) {
    const words = [id, label.fr, label.en, short?.fr, short?.en, ...(WORDS[list]?.[id] ?? [])];
    if (words.some((known) => known !== undefined && searchKey(known) === key)) return id;
  }
  return null;
}
