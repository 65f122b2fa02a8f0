import { notFrench, tableRule, type French } from '../test/house/french.ts';

/** Gives French text its no-break spaces and apostrophes. Text that has them is unchanged. */
export function typeset(text: string): string {
  return text
    .replace(/(?<=\p{L})'(?=\p{L})/gu, '’')
    .replace(/[ \t\u00a0\u202f]+(?=[;!?])|(?<=[\p{L}\d)»])(?=[;!?](\s|$))/gmu, '\u202f')
    .replace(/[ \t\u00a0\u202f]+(?=:)|(?<=[\p{L}\d)»])(?=:(\s|$))/gmu, '\u00a0')
    .replace(/(?<=«)[ \t\u00a0\u202f]*|(?<=\S)[ \t\u00a0\u202f]*(?=»)/g, '\u00a0');
}

/**
 * Sets the given French texts where they stand in a file.
 *
 * @param file the whole file
 * @param french the texts to set, each with the 1-based line it starts on; one that does not stand
 *   word for word on its lines (because of escapes) is left for a person
 * @returns the file with those texts set
 */
export function typesetLines(file: string, french: French[]): string {
  const lines = file.split('\n');
  for (const { text, line, prose } of french) {
    text.split('\n').forEach((part, offset) => {
      const at = line - 1 + offset;
      lines[at] = prose ? typesetProse(lines[at] ?? '') : setOne(lines[at] ?? '', part.trim());
    });
  }
  return lines.join('\n');
}

function typesetProse(line: string): string {
  if (tableRule.test(line)) return line;
  const kept = line.match(notFrench) ?? [];
  const french = line.split(notFrench);
  return french.map((part, at) => typeset(part) + (kept[at] ?? '')).join('');
}

/** A quote inside single-quoted YAML is written twice. */
function setOne(line: string, text: string): string {
  const doubled = (each: string) => each.replaceAll("'", "''");
  if (text === '') return line;
  if (line.includes(text)) return line.replace(text, () => typeset(text));
  return line.replace(doubled(text), () => doubled(typeset(text)));
}
