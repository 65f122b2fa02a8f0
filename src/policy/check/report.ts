import type { Finding, Source, Text } from '../book.ts';

/** A finding at the place a rule stands, or at a line inside it. */
export function report(
  code: string,
  at: Source,
  message: Text,
  example: Finding['example'] = null,
  line: number = at.line,
): Finding {
  return { code, message, page: at.page, line, example };
}

/** Ids for people: « a », « b » in French, “a”, “b” in English. */
export const quoted = (ids: readonly string[]): Text => ({
  fr: ids.map((id) => `«\u00a0${id}\u00a0»`).join(', '),
  en: ids.map((id) => `“${id}”`).join(', '),
});
