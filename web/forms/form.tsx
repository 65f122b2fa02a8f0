import { Button, Kbd } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import { useMessages } from '../locales/language.ts';
import { ProblemNote } from '../ui/problem.tsx';

type Props = {
  submit: ReactNode;
  onSubmit: () => void;
  onCancel?: () => void;
  busy?: boolean;
  blocked?: boolean;
  bad?: boolean;
  error?: Error | null;
  /** The button takes the focus: Enter is then the second and last key. */
  ready?: boolean;
  children: ReactNode;
};

/** A form with one main button; Ctrl+Enter sends it from any field. */
export function Form(props: Props) {
  const { submit, onSubmit, onCancel, busy, blocked, bad, error = null, ready, children } = props;
  const t = useMessages();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const element = form.current;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      element?.requestSubmit();
    };
    element?.addEventListener('keydown', onKeyDown);
    return () => element?.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <form
      className="form"
      noValidate
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy && !blocked) onSubmit();
      }}
    >
      {children}
      <ProblemNote error={error} />
      <div className="form-foot">
        <Button
          type="submit"
          color={bad ? 'brick' : 'pine'}
          disabled={blocked ?? false}
          loading={busy ?? false}
          {...(ready ? { 'data-autofocus': true } : {})}
        >
          {submit}
        </Button>
        {onCancel && (
          <Button variant="default" onClick={onCancel}>
            {t.common.cancel}
          </Button>
        )}
        <span className="dim hint">
          <Kbd size="xs">{t.common.ctrlEnter}</Kbd>
        </span>
      </div>
    </form>
  );
}
