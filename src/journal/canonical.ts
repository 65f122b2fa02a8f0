/** What JSON can hold; an absent key and `undefined` are the same. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json | undefined };

/**
 * The one text of a value: keys sorted at every depth, no spaces. A round trip through `jsonb` gives
 * the same text. Throws TypeError on what `jsonb` would refuse or change in silence: a number that is
 * not finite, a NUL, half a surrogate pair, anything that is not JSON.
 */
export function canonicalJson(value: Json): string {
  if (typeof value === 'string') return canonicalString(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`not a finite number: ${value}`);
    return JSON.stringify(value);
  }
  if (typeof value === 'boolean' || value === null) return String(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || ![Object.prototype, null].includes(Object.getPrototypeOf(value))) {
    throw new TypeError(`not JSON: ${typeof value}`);
  }
  const members: string[] = [];
  for (const key of Object.keys(value).sort()) {
    const member = value[key];
    if (member !== undefined) members.push(`${canonicalString(key)}:${canonicalJson(member)}`);
  }
  return `{${members.join(',')}}`;
}

function canonicalString(text: string): string {
  if (text.includes('\0') || !text.isWellFormed()) throw new TypeError('text with a NUL or half a character');
  return JSON.stringify(text);
}
