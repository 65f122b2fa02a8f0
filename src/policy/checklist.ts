import type { Book, Checklist, ChecklistStep } from './book.ts';
import { allHold, type ReadField } from './conditions.ts';
import { reason, type Reason } from './reason.ts';
import type { Source } from './book.ts';

/** A step as a person stands before it. */
export interface StepState {
  readonly step: ChecklistStep;
  readonly done: boolean;
}

/** The steps of a checklist on a case, in order. */
export const stepsOf = (checklist: Checklist, read: ReadField): StepState[] =>
  checklist.steps.map((step) => ({ step, done: allHold(step.done, read) }));

/** The checklists a case of a type is led through. */
export const checklistsFor = (book: Book, type: string, read: ReadField): Checklist[] =>
  [...book.checklists.values()].filter((one) => one.case === type && allHold(one.when, read));

/** Weighs the need of a checklist: every step done. */
export function weighChecklist(checklist: Checklist, read: ReadField, source: Source): Reason {
  const left = stepsOf(checklist, read).filter(({ done }) => !done);
  const { label } = checklist;
  const says = (lang: 'fr' | 'en'): string =>
    left.map(({ step }) => step.say[lang]).join(lang === 'fr' ? '\u202f; ' : '; ');
  const message =
    left.length === 0
      ? { fr: `${label.fr}\u00a0: tout est fait.`, en: `${label.en}: all done.` }
      : { fr: `${label.fr}, il reste\u00a0: ${says('fr')}.`, en: `${label.en}, still to do: ${says('en')}.` };
  return reason('missing-step', left.length === 0, message, source, { read: left.map(({ step }) => step.id) });
}
