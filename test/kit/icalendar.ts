/** Reads iCalendar files as strictly as RFC 5545 writes them: what a lenient calendar forgives fails a test here. */

export interface Property {
  readonly name: string;
  readonly params: Readonly<Record<string, string>>;
  /** As written, still escaped. */
  readonly raw: string;
}

export interface Component {
  readonly name: string;
  readonly properties: readonly Property[];
  readonly components: readonly Component[];
}

const PROPERTY = /^([A-Z0-9-]+)((?:;[A-Z0-9-]+=(?:"[^"\p{Cc}]*"|[^";:,\p{Cc}]*))*):(.*)$/su;
const PARAM = /;([A-Z0-9-]+)=(?:"([^"]*)"|([^;:,]*))/g;

function fail(why: string): never {
  throw new Error(why);
}

function unfold(text: string): string[] {
  if (!text.endsWith('\r\n')) fail('the last line does not end');
  if (/[^\r]\n|\r(?!\n)/.test(text)) fail('a line break that is not CRLF');
  const lines: string[] = [];
  for (const line of text.slice(0, -2).split('\r\n')) {
    if (Buffer.byteLength(line) > 75) fail(`a line of ${Buffer.byteLength(line)} octets: ${line}`);
    if (line.startsWith(' ')) lines.push((lines.pop() ?? fail('begins with a folded line')) + line.slice(1));
    else lines.push(line);
  }
  return lines;
}

const caret = (text: string): string =>
  text.replace(/\^(['^n])/g, (_, sign: string) => (sign === "'" ? '"' : sign === 'n' ? '\n' : '^'));

function readProperty(line: string): Property {
  const [, name, params, raw] = PROPERTY.exec(line) ?? fail(`not a property: ${line}`);
  const read = [...(params ?? '').matchAll(PARAM)].map(([, key, quoted, bare]) => [key, caret(quoted ?? bare ?? '')]);
  return { name: name!, params: Object.fromEntries(read) as Record<string, string>, raw: raw! };
}

/** The text of a TEXT value. Throws on a comma, semicolon or backslash that is not escaped. */
export function textOf(raw: string): string {
  if (/(^|[^\\])(\\\\)*([,;]|\\[^\\;,nN])/.test(raw)) fail(`not escaped: ${raw}`);
  return raw.replace(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign));
}

/** The one component of a file, with those inside it. Throws on anything the format does not allow. */
export function readCalendar(text: string): Component {
  interface Open {
    name: string;
    properties: Property[];
    components: Component[];
  }
  const stack: Open[] = [{ name: '', properties: [], components: [] }];
  for (const line of unfold(text)) {
    const property = readProperty(line);
    const inside = stack.at(-1)!;
    if (property.name === 'BEGIN') stack.push({ name: property.raw, properties: [], components: [] });
    else if (property.name === 'END') {
      if (stack.length === 1 || inside.name !== property.raw) fail(`END:${property.raw} closes ${inside.name}`);
      stack.pop();
      stack.at(-1)!.components.push(inside);
    } else inside.properties.push(property);
  }
  const [root, ...others] = stack[0]!.components;
  if (stack.length > 1 || !root || others.length > 0) fail('not one whole component');
  return root!;
}

/** The only property of that name. Throws when there is none or several. */
export function only(component: Component, name: string): Property {
  const found = component.properties.filter((property) => property.name === name);
  return found.length === 1 ? found[0]! : fail(`${found.length} ${name} in ${component.name}`);
}

/** Text of the only property of that name. */
export const textIn = (component: Component, name: string): string => textOf(only(component, name).raw);

/** The events of a calendar. */
export const eventsIn = (calendar: Component): readonly Component[] =>
  calendar.components.filter((component) => component.name === 'VEVENT');
