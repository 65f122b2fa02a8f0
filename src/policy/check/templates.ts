import { isTellable, labelled } from '../block-lines.ts';
import type { Book, Finding, Template, TemplateLine } from '../book.ts';
import { report } from './report.ts';

/** A wording by which a pasted line could not be told from another, or not be told at all. */
function weighWording(template: Template, line: TemplateLine, wording: string): Finding | null {
  if (!isTellable(wording)) {
    return report('label-unreadable', line.source, {
      fr: `«\u00a0${wording}\u00a0» ne se relit pas dans un texte collé\u00a0: il faut des lettres, sur une ligne, sans deux-points.`,
      en: `“${wording}” cannot be read back from a pasted text: letters are needed, on one line, without a colon.`,
    });
  }
  if (labelled(`${wording}:`, template)?.field === line.field) return null;
  return report('label-ambiguous', line.source, {
    fr: `«\u00a0${wording}\u00a0» se lit aussi comme une autre ligne de «\u00a0${template.id}\u00a0».`,
    en: `“${wording}” also reads as another line of “${template.id}”.`,
  });
}

/** Every line of every template can be read back from the text it is written in, by each of its wordings. */
export function checkTemplates(book: Book): Finding[] {
  return [...book.templates.values()].flatMap((template) =>
    template.lines.flatMap((line) =>
      [line.label, ...line.also].flatMap((wording) => weighWording(template, line, wording) ?? []),
    ),
  );
}
