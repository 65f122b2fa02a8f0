import type { Book } from '../policy/book.ts';
import { checklistsFor, stepsOf } from '../policy/checklist.ts';
import type { ReadField } from '../policy/conditions.ts';
import type { Lang } from './words.ts';

/** A conversation people are led through, step by step. */
export interface ChecklistView {
  id: string;
  label: string;
  steps: { id: string; say: string; help: string | null; done: boolean; action: string | null }[];
  done: boolean;
  page: string;
  line: number;
}

/** The checklists of a case, each step told done or not by what the case says. */
export const checklistViews = (book: Book, type: string, read: ReadField, lang: Lang): ChecklistView[] =>
  checklistsFor(book, type, read).map((checklist) => {
    const steps = stepsOf(checklist, read).map(({ step, done }) => ({
      id: step.id,
      say: step.say[lang],
      help: step.help?.[lang] ?? null,
      done,
      action: step.action ?? null,
    }));
    const { page, line } = checklist.source;
    return {
      id: checklist.id,
      label: checklist.label[lang],
      steps,
      done: steps.every((step) => step.done),
      page,
      line,
    };
  });
