import type { Script } from './script.ts';
import type { Cast } from './story.ts';

/** A moment of a story: so many days after it began, and the time of day, as in `3 14:20`. */
export type When = `${number} ${string}`;

/** One story while it is told: the case it is about, and how far it has come. */
export class Telling {
  readonly script: Script;
  readonly cast: Cast;
  readonly #since: number;
  #told = '';
  /** The case it is about now. */
  case = '';
  /** The case that the last action opened. */
  opened = '';
  /** The last proposal made. */
  request = '';
  /** Day of the last appointment booked. */
  booked = '';

  constructor(script: Script, cast: Cast, since: number) {
    this.script = script;
    this.cast = cast;
    this.#since = since;
  }

  get today(): string {
    return this.script.days.today;
  }

  /** The day the story has come to. */
  get now(): string {
    return this.#told.slice(0, 10) || this.day(0);
  }

  /** The working day so many days after the story began, or the last before it; today at most. */
  day(after: number): string {
    return this.script.days.workday(Math.max(0, this.#since - after));
  }

  /** About so many days after the story began: on a working day when it is past, on any when it is to come. */
  around(after: number): string {
    return after < this.#since ? this.day(after) : this.script.days.ahead(after - this.#since);
  }

  /** When something happens: as told, and never before what happened just now. */
  moment(when: When): readonly [day: string, time: string] {
    const [after = '0', time = '00:00'] = when.split(' ');
    return this.from(this.day(Number(after)), time);
  }

  /** The same for a day of the calendar. */
  from(day: string, time: string): readonly [day: string, time: string] {
    const wanted = `${day} ${time}`;
    if (wanted > this.#told) this.#told = wanted;
    const [on = day, at = time] = this.#told.split(' ');
    return [on, at];
  }
}
