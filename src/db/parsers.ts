import pg from 'pg';

type Parse = (text: string) => unknown;

const { builtins, getTypeParser } = pg.types;
// Its published type is not what the package exports.
const arrays = pg.types.arrayParser as unknown as {
  create(text: string, parse: (entry: string | null) => unknown): { parse(): unknown[] };
};

const own = new Map<number, Parse>([
  // A civil date stays the text it is: a Date would add a time and a zone to it.
  [builtins.DATE, (text) => text],
  [builtins.INT8, parseInt8],
  [builtins.TIMESTAMPTZ, parseInstant],
  [1182, arrayOf((text) => text)],
  [1016, arrayOf(parseInt8)],
  [1185, arrayOf(parseInstant)],
]);

/**
 * How values read from PostgreSQL look here: `date` as `YYYY-MM-DD`, `bigint` as a number (as text past
 * 2^53), `timestamptz` as an Instant, their arrays likewise; the rest as `pg` gives it.
 */
export const parsers: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && own.get(oid)) || getTypeParser(oid, format as 'text')) as typeof getTypeParser,
};

function parseInt8(text: string): number | string {
  const number = Number(text);
  return Number.isSafeInteger(number) ? number : text;
}

/**
 * `2026-10-20 08:15:30.5+00` (sessions are in UTC) as `2026-10-20T08:15:30.500Z`. Digits past the
 * millisecond are kept when there are any: hiding them would hide an edit of the journal.
 */
function parseInstant(text: string): string {
  const match = /^(\d{4,}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d+))?\+00$/.exec(text);
  return match ? `${match[1]}T${match[2]}.${(match[3] ?? '').padEnd(3, '0')}Z` : text;
}

function arrayOf(parse: Parse): Parse {
  return (text) => arrays.create(text, (entry) => (entry === null ? null : parse(entry))).parse();
}
