import { useMessages } from '../locales/language.ts';
import { useCase } from './case-context.ts';

/** The states of the procedure in a row, the current one marked. */
export function StateLine() {
  const t = useMessages();
  const { view } = useCase();
  return (
    <ol className="state-line" aria-label={t.case.states}>
      {view.states.map((state) => (
        <li
          key={state.id}
          className={`tone-${state.tone} ${state.current ? 'current' : ''} ${state.end ? 'end' : ''}`}
          aria-current={state.current ? 'step' : undefined}
        >
          {state.label}
        </li>
      ))}
    </ol>
  );
}
