const ENTRY = /^\s*<([^>]*)>(.*)$/;
const NEXT = /;\s*rel\s*=\s*"?([^";]*)"?/i;

/**
 * The address of the next page in a `Link` header (RFC 8288), or null on the last one.
 *
 * @param header the header as received; null when there was none
 * @param current the address just read, against which a relative one is resolved
 */
export function nextLink(header: string | null, current: URL): URL | null {
  // A comma may stand inside an address: entries begin with `<`.
  for (const entry of (header ?? '').split(/,(?=\s*<)/)) {
    const [, target = '', parameters = ''] = ENTRY.exec(entry) ?? [];
    const relations = NEXT.exec(parameters)?.[1]?.toLowerCase().split(/\s+/) ?? [];
    if (relations.includes('next')) return URL.parse(target, current.href);
  }
  return null;
}
