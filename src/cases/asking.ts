import { parisCivil } from '../base/clock.ts';
import type { Book } from '../policy/book.ts';
import type { Actor } from '../policy/facts.ts';
import { listPeople, type Person } from '../people/people.ts';
import type { Door } from './execute.ts';
import type { Lang } from './words.ts';

/** Who looks, when and in which language. `now` is an ISO instant in UTC. */
export interface Look {
  readonly actor: Actor;
  readonly now: string;
  readonly lang: Lang;
}

/** What every reading needs: the law in force, the civil day, and the names of people. */
export interface Asking extends Look {
  readonly door: Door;
  readonly book: Book;
  readonly today: string;
  readonly time: string;
  readonly people: readonly Person[];
  readonly nameOf: (email: string) => string;
}

/** Prepares a reading. */
export async function ask(door: Door, look: Look): Promise<Asking> {
  const { day: today, time } = parisCivil(look.now);
  const [book, people] = await Promise.all([door.books.inForce(door.pool, today), listPeople(door.pool)]);
  const names = new Map(people.map((person) => [person.email, person.name]));
  return { ...look, door, book, today, time, people, nameOf: (email) => names.get(email) ?? email };
}
