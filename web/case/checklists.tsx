import { useEffect, useRef, useState } from 'react';
import type { Schema } from '../api/client.ts';
import { useMessages } from '../locales/language.ts';
import { PageLink } from '../ui/page-link.tsx';
import { useCase } from './case-context.ts';
import { ChecklistStep } from './checklist-step.tsx';
import { Afterwards } from './checklist-afterwards.tsx';

/** The conversations people are led through, step by step. */
export function Checklists() {
  const { view } = useCase();
  return view.checklists.map((checklist) => <Steps key={checklist.id} checklist={checklist} />);
}

/** One checklist. When a step's form closes, the focus goes to what comes next, so that the keyboard is led too. */
function Steps({ checklist }: { checklist: Schema<'Checklist'> }) {
  const t = useMessages();
  const { id, label, steps, page, line } = checklist;
  const [opened, setOpened] = useState<string | null>(null);
  const leading = useRef(false);
  const section = useRef<HTMLElement>(null);
  const done = steps.filter((step) => step.done).length;
  const current = steps.find((step) => !step.done);
  const open = (step: string) => {
    leading.current = false;
    setOpened(step);
  };
  const close = () => {
    leading.current = true;
    setOpened(null);
  };
  // Twice after a step: when its form closes, and when the case comes back with the step done and its button gone.
  useEffect(() => {
    const here = document.activeElement;
    const free = here === null || here === document.body || section.current?.contains(here);
    if (opened !== null || !leading.current || !free) return;
    section.current?.querySelector<HTMLElement>('[aria-current] button, .afterwards button, .page-link')?.focus();
  }, [opened, current?.id]);
  const heading = `checklist-${id}`;
  return (
    <section className="card checklist" aria-labelledby={heading} ref={section}>
      <div className="card-head">
        <h2 id={heading}>{label}</h2>
        <span className={checklist.done ? 'state tone-good' : 'state tone-neutral'}>
          {t.checklist.progress(done, steps.length)}
        </span>
      </div>
      <ol>
        {steps.map((step) => (
          <ChecklistStep
            key={step.id}
            step={step}
            current={step === current}
            opened={step.id === opened}
            onOpen={() => open(step.id)}
            onClose={close}
          />
        ))}
      </ol>
      {checklist.done && <Afterwards />}
      <PageLink page={page} line={line} />
    </section>
  );
}
