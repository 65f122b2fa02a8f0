/** Forms of a counted message; French also has `many` (millions), worded like `other` unless given. */
type Forms = { one: string; other: string; many?: string };

/** Picks the form a language uses for a number: `plural(0, …)` is `one` in French, `other` in English. */
export function pluralsOf(language: string): (count: number, forms: Forms) => string {
  const rules = new Intl.PluralRules(language);
  return (count, forms) => {
    const form = rules.select(count);
    if (form === 'one') return forms.one;
    return (form === 'many' ? forms.many : undefined) ?? forms.other;
  };
}
