import type { Action, Also, Book, Finding } from '../book.ts';
import { NO_TRACE, type Trace } from '../compile/place.ts';
import { report } from './report.ts';

const rolesOf = (action: Action): Set<string> => new Set(action.who.flatMap((row) => row.roles));

/** What is done also stops at the case it is done on: an action that would go further is not one to follow. */
function goesFurther(also: Also, other: Action): Finding[] {
  const words = [
    ...(other.opens ? ['opens'] : []),
    ...(other.appointment ? ['appointment'] : []),
    ...(other.also.length > 0 ? ['also'] : []),
  ];
  if (words.length === 0) return [];
  const message = {
    fr: `«\u00a0${other.id}\u00a0» va elle-même plus loin (${words.join(', ')})\u00a0: elle ne peut pas en suivre une autre.`,
    en: `“${other.id}” itself goes further (${words.join(', ')}): it cannot follow another action.`,
  };
  return [report('also-goes-further', also.source, message, { do: other.id, words })];
}

/** Everybody who may take the first action but nobody who may take the second: the pair could never be done. */
function nobodyTakesBoth(also: Also, action: Action, other: Action): Finding[] {
  const both = [...rolesOf(action)].filter((role) => rolesOf(other).has(role));
  if (both.length > 0) return [];
  const message = {
    fr: `Personne ne peut faire à la fois «\u00a0${action.id}\u00a0» et «\u00a0${other.id}\u00a0».`,
    en: `Nobody may do both “${action.id}” and “${other.id}”.`,
  };
  return [report('also-nobody', also.source, message, { action: action.id, do: other.id })];
}

/** Two actions on one case in the same breath: the second would be decided on what the first has already changed. */
function followsTwice(book: Book, action: Action): Finding[] {
  const startsOf = (also: Also): readonly string[] =>
    book.caseTypes.get(also.type)?.actions.get(also.action)?.from ?? [];
  return action.also.flatMap((second, index) => {
    const first = action.also
      .slice(0, index)
      .find(
        (also) =>
          also.kin === second.kin &&
          also.type === second.type &&
          startsOf(also).some((state) => startsOf(second).includes(state)),
      );
    if (!first) return [];
    const message = {
      fr: `Un même dossier recevrait «\u00a0${first.action}\u00a0» et «\u00a0${second.action}\u00a0» d’un coup.`,
      en: `One case would be given “${first.action}” and “${second.action}” at once.`,
    };
    return [report('also-twice', second.source, message, { action: action.id, do: [first.action, second.action] })];
  });
}

/** Actions that follow another: they go no further, somebody may take both, and no case is given two at once. */
export function checkAlso(book: Book, trace: Trace = NO_TRACE): Finding[] {
  if (!trace.whole('case-type')) return [];
  return [...book.caseTypes.values()].flatMap((type) =>
    [...type.actions.values()].flatMap((action) => [
      ...action.also.flatMap((also) => {
        const other = book.caseTypes.get(also.type)?.actions.get(also.action);
        return other ? [...goesFurther(also, other), ...nobodyTakesBoth(also, action, other)] : [];
      }),
      ...followsTwice(book, action),
    ]),
  );
}
