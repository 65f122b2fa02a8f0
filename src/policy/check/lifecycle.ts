import type { Book, CaseType, Finding, StateDefinition } from '../book.ts';
import { NO_TRACE, type Trace } from '../compile/place.ts';
import { quoted, report } from './report.ts';
import { mayBeTaken } from './takable.ts';

interface Step {
  readonly action: string;
  readonly from: string;
  readonly to: string;
}

/** The moves of a lifecycle that somebody can make and that change the state. */
function stepsOf(book: Book, trace: Trace, type: CaseType): Step[] {
  return [...type.actions.values()].flatMap((action) => {
    const { to } = action;
    if (to === undefined || !type.states.has(to)) return [];
    return action.from
      .filter((from) => from !== to && mayBeTaken(book, trace, type, action, from))
      .map((from) => ({ action: action.id, from, to }));
  });
}

/** States that can be reached from some, these included. */
function reached(from: readonly string[], steps: readonly Step[]): Set<string> {
  const found = new Set(from);
  const pending = [...from];
  for (let state = pending.pop(); state !== undefined; state = pending.pop()) {
    for (const step of steps) {
      if (step.from !== state || found.has(step.to)) continue;
      found.add(step.to);
      pending.push(step.to);
    }
  }
  return found;
}

function unreachable(type: CaseType, state: StateDefinition, known: ReadonlySet<string>): Finding {
  const entries = [...type.actions.values()].filter((action) => action.to === state.id);
  const why =
    entries.length === 0
      ? { fr: 'Aucune action n’y mène.', en: 'No action leads to it.' }
      : {
          fr: `Y mènent, mais hors d’atteinte\u00a0: ${quoted(entries.map(({ id }) => id)).fr}.`,
          en: `Actions that lead to it, out of reach: ${quoted(entries.map(({ id }) => id)).en}.`,
        };
  return report(
    'state-unreachable',
    state.source,
    {
      fr: `Aucun dossier ne peut arriver à l’état «\u00a0${state.id}\u00a0». ${why.fr}`,
      en: `No case can come to the state “${state.id}”. ${why.en}`,
    },
    { state: state.id, reached: [...known], entries: entries.map(({ id, from }) => ({ action: id, from })) },
  );
}

function withoutExit(state: StateDefinition, steps: readonly Step[]): Finding {
  const known = [...reached([state.id], steps)];
  const others = known.filter((each) => each !== state.id);
  const why =
    others.length === 0
      ? { fr: 'Personne ne peut l’en faire sortir.', en: 'Nobody can move it on.' }
      : {
          fr: `De là on n’atteint que ${quoted(others).fr}, jamais une fin.`,
          en: `From there only ${quoted(others).en} can be reached, never an end.`,
        };
  return report(
    'state-without-exit',
    state.source,
    {
      fr: `Un dossier à l’état «\u00a0${state.id}\u00a0» y reste pour toujours. ${why.fr}`,
      en: `A case in the state “${state.id}” stays there for ever. ${why.en}`,
    },
    { state: state.id, reached: known },
  );
}

function checkType(book: Book, trace: Trace, type: CaseType): Finding[] {
  const states = [...type.states.values()];
  const steps = stepsOf(book, trace, type);
  const initial = states.filter((state) => state.initial).map(({ id }) => id);
  const known = reached(initial, steps);
  const ends = new Set(states.filter((state) => state.end).map(({ id }) => id));
  return [
    // Without a first state nothing can be reached: that is already said, once.
    ...states.filter(({ id }) => initial.length > 0 && !known.has(id)).map((state) => unreachable(type, state, known)),
    ...states
      .filter((state) => !state.end && ![...reached([state.id], steps)].some((each) => ends.has(each)))
      .map((state) => withoutExit(state, steps)),
  ];
}

/** Every state can be reached, and from every open state somebody can lead the case to an end, in one step or several. */
export const checkLifecycle = (book: Book, trace: Trace = NO_TRACE): Finding[] =>
  [...book.caseTypes.values()].flatMap((type) => checkType(book, trace, type));
