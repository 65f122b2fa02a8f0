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
  const closed = useRef(false);
  const section = useRef<HTMLElement>(null);
  const close = () => {
    closed.current = true;
    setOpened(null);
  };
  useEffect(() => {
    if (opened !== null || !closed.current) return;
    closed.current = false;
    section.current?.querySelector<HTMLElement>('[aria-current] button, .afterwards button, .page-link')?.focus();
  }, [opened]);
  const heading = `checklist-${id}`;
  const done = steps.filter((step) => step.done).length;
  const current = steps.find((step) => !step.done);
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
            onOpen={() => setOpened(step.id)}
            onClose={close}
          />
        ))}
      </ol>
      {checklist.done && <Afterwards />}
      <PageLink page={page} line={line} />
    </section>
  );
}
