import type { Book, Text, Value } from '../policy/book.ts';
import type { Reason } from '../policy/reason.ts';

export type Lang = keyof Text;

/** A reason in one language, as every door shows it. */
export interface SpokenReason {
  code: string;
  ok: boolean;
  message: string;
  page: string;
  line: number;
  anchor?: string;
  who: string[];
  read: Value | Value[];
  fields: string[];
}

/** The reason in the language asked for. */
export const speak = (found: Reason, lang: Lang): SpokenReason => ({
  ...found,
  message: found.message[lang],
  who: [...found.who],
  read: Array.isArray(found.read) ? [...found.read] : (found.read as Value),
  fields: [...found.fields],
});

/** Label of a list value, or the value itself when the list has lost it. */
export const listLabel = (book: Book, list: string, value: string, lang: Lang): string =>
  book.lists.get(list)?.values.get(value)?.label[lang] ?? value;

export const roleLabel = (book: Book, role: string, lang: Lang): string => book.roles.get(role)?.label[lang] ?? role;
