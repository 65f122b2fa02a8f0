import type { Fields } from '../policy/book.ts';
import { usage } from './arguments.ts';
import type { CliIo } from './io.ts';

/**
 * Fields given as `--set FIELD=VALUE`, as text: the procedure reads each by the type of its field. An empty value
 * clears. Throws UsageError when there is no `=`.
 */
export function setFields(io: Pick<CliIo, 'lang'>, given: readonly string[]): Fields {
  const pairs = given.map((text) => {
    const at = text.indexOf('=');
    if (at > 0) return [text.slice(0, at).trim(), text.slice(at + 1)] as const;
    throw usage(io, {
      fr: `--set ${text}\u00a0: il faut CHAMP=VALEUR.`,
      en: `--set ${text}: FIELD=VALUE is expected.`,
    });
  });
  return Object.fromEntries(pairs);
}
