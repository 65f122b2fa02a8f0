import { LETTER_ASKS, type LetterAsk } from '../db/rows.ts';
import type { Text } from '../policy/book.ts';
import type { Lang } from './words.ts';

export { LETTER_ASKS, type LetterAsk };

const LABELS: Readonly<Record<LetterAsk, Text>> = {
  'customer-file': { fr: 'Fichier client', en: 'Customer file' },
  'domain-name': { fr: 'Nom de domaine', en: 'Domain name' },
};

/** What a letter asks for besides the termination, as people read it. */
export const askLabel = (ask: LetterAsk, lang: Lang): string => LABELS[ask][lang];

/** Reads what somebody typed for one of them: its id or its name; null when it is neither. */
export const readAsk = (text: string): LetterAsk | null => {
  const said = text.trim().toLowerCase();
  const known = (ask: LetterAsk) => [ask, LABELS[ask].fr, LABELS[ask].en].some((name) => name.toLowerCase() === said);
  return LETTER_ASKS.find(known) ?? null;
};
