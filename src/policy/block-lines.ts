import type { Template } from './book.ts';
import { bareLetters, likelyNamed, type Named, named } from './named.ts';

/**
 * How a value lies in a block, so that whatever it holds is read back as it was. Its first line stands after the
 * label, the others under it. A line that would be taken for something else (a label, an empty line, spaces at an end)
 * stands between two bars, and what is between bars is only itself: `|Statu HS : rouge|`. Pasted without bars, a line that
 * begins like a label nobody knows is no part of the value before it, unless that value is a long text.
 */
const BARRED = /^\|(.*)\|$/s;

const COLON = /^([^:：]*)[:：](.*)$/s;

/** Lines of a pasted text, however they end. */
export const linesOf = (text: string): string[] => text.split(/\r\n|\n|\r/);

const between = (line: string): string => `|${line.replaceAll('\\', '\\\\').replaceAll('\r', '\\r')}|`;

const unbarred = (line: string): string => line.replaceAll(/\\(.)/g, (_, mark: string) => (mark === 'r' ? '\r' : mark));

/** What a line of a value says; null when it stands between no bars. */
export function literal(line: string): string | null {
  const inside = BARRED.exec(line.trim())?.[1];
  return inside === undefined ? null : unbarred(inside);
}

/** A label as people call it, without what stands in brackets after it. */
const shortened = (label: string): string => label.replaceAll(/\([^)]*\)/g, ' ').trim();

const wordings = new WeakMap<Template, readonly Named[]>();

/** Every wording of the lines of a template, by field; a line is written with the first. */
export function wordingsOf(template: Template): readonly Named[] {
  const known = wordings.get(template);
  if (known) return known;
  const made = template.lines.map(({ field, label, also }) =>
    named(
      field,
      [label, ...also].flatMap((wording) => [wording, shortened(wording)]),
    ),
  );
  wordings.set(template, made);
  return made;
}

/** Whether a wording can be told in a pasted text: it has letters, no colon and no bar before it, on one line. */
export const isTellable = (wording: string): boolean =>
  bareLetters(wording) !== '' && !/^\s*\||[:：\r\n]/.test(wording);

/** The line of a template that a line of text begins, with what stands after its colon; null when it begins none. */
export function labelled(text: string, template: Template): { field: string; rest: string } | null {
  const line = text.trim();
  const [, label, rest = ''] = BARRED.test(line) ? [] : (COLON.exec(line) ?? []);
  const found = label === undefined ? null : likelyNamed(label, wordingsOf(template));
  return found && { field: found.id, rest: rest.trim() };
}

/** Some words and a colon, neither an address nor a time of day: a label of some block, of this one or not. */
const LIKE_LABEL = /^[-*•>\s]*\p{L}[^:：]{1,79}[:：](?![/\d])/u;

/** Whether a line under a value is not part of it. A long text may hold any line but those of its block. */
export const endsValue = (line: string, template: Template, isLong: boolean): boolean =>
  literal(line) === null && (labelled(line, template) !== null || (!isLong && LIKE_LABEL.test(line)));

const isPlain = (line: string): boolean =>
  line !== '' && line === line.trim() && !line.includes('\r') && !BARRED.test(line);

/** A value as lines of a block: the first goes after the label. */
export function laidOut(value: string, template: Template, isLong: boolean): string {
  return value
    .split('\n')
    .map((line, at) => (isPlain(line) && (at === 0 || !endsValue(line, template, isLong)) ? line : between(line)))
    .join('\n');
}
