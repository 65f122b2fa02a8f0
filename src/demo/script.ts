import { epochMs, parisCivil } from '../base/clock.ts';
import { Fault } from '../base/fault.ts';
import { putFile } from '../base/files.ts';
import { newId } from '../base/ids.ts';
import type { Command, CommandResult, Envelope } from '../cases/command.ts';
import { type Door, execute } from '../cases/execute.ts';
import type { Calendar } from '../policy/book.ts';
import { isWorkingDay, lastWorkingDayOnOrBefore } from '../policy/calendar.ts';
import { addDays, addMonths, formatDay, parseDay } from '../policy/civil-date.ts';
import type { Actor } from '../policy/facts.ts';
import type { Diary } from './diary.ts';

/** What a demo is played on. */
export interface Stage {
  readonly door: Door;
  readonly files: string;
  /** ISO instant in UTC: nothing the demo tells happened later. */
  readonly now: string;
  readonly calendar: Calendar;
  readonly diary: Diary;
}

/** The instant at which a clock in Paris shows that time (02:00 or later, clear of the change of hour). */
export function instantAt(day: string, time: string): string {
  const [hour = '0', minute = '0'] = time.split(':');
  for (const offset of [1, 2]) {
    const guess = `${day}T${String(Number(hour) - offset).padStart(2, '0')}:${minute}:00.000Z`;
    if (parisCivil(guess).time === time) return guess;
  }
  throw new RangeError(`${day} ${time} is not a time of day in Paris`);
}

/** Days counted from today, and those on which the team works. */
export class Days {
  readonly today: string;
  readonly #calendar: Calendar;

  constructor(today: string, calendar: Calendar) {
    this.today = today;
    this.#calendar = calendar;
  }

  /** The day so many days from today; before it when negative. */
  ahead(days: number): string {
    return addDays(this.today, days);
  }

  /** The working day so many days ago, or the last one before it. */
  workday(daysAgo: number): string {
    return formatDay(lastWorkingDayOnOrBefore(this.#calendar, parseDay(this.ahead(-daysAgo)) ?? 0).day);
  }

  /** The first working day on or after a day, and never after today. */
  nextWorkday(from: string): string {
    let day = parseDay(from) ?? 0;
    while (!isWorkingDay(this.#calendar, day) && formatDay(day) < this.today) day += 1;
    return formatDay(day);
  }

  /** The latest day whose same day a month later is so many days from today. */
  monthBefore(daysAhead: number): string {
    const found = addMonths(parseDay(this.ahead(daysAhead)) ?? 0, -1);
    return 'day' in found ? formatDay(found.day) : this.ahead(daysAhead - 30);
  }
}

/** Gives commands in the past, as the people of the demo, one after the other. */
export class Script {
  readonly days: Days;
  readonly diary: Diary;
  readonly #stage: Stage;

  constructor(stage: Stage) {
    this.#stage = stage;
    this.diary = stage.diary;
    this.days = new Days(parisCivil(stage.now).day, stage.calendar);
  }

  /** Carries out a command as if it had been given then. A refusal is a fault: the demo breaks no rule. */
  async give(
    who: Actor,
    day: string,
    time: string,
    command: Command,
    via: Envelope['via'] = 'http',
  ): Promise<CommandResult> {
    const wanted = instantAt(day, time);
    const now = epochMs(wanted) > epochMs(this.#stage.now) ? this.#stage.now : wanted;
    const outcome = await execute(this.#stage.door, command, { actor: who, via, key: newId(), now });
    if (!outcome.refused) return outcome.result;
    const why = outcome.reasons.map((found) => `${found.code}: ${found.message.en}`).join(' ');
    throw new Fault(`demo: ${outcome.action} on ${outcome.target} by ${who.email} on ${day} was refused: ${why}`);
  }

  /** The time of day then, or now's when it has not come yet. */
  timeOn(day: string, time: string): string {
    const moment = parisCivil(this.#stage.now);
    return `${day} ${time}` > `${moment.day} ${moment.time}` ? moment.time : time;
  }

  /** A date a case bears by now; empty when it bears none. */
  async dateOf(id: string, field: string): Promise<string> {
    const rows = await this.#stage.door.pool.sql<{ date: string | null }>(
      'select fields ->> $2 as date from cases where id = $1',
      [id, field],
    );
    return rows[0]?.date ?? '';
  }

  /** Keeps a text as a file, to be attached. */
  keep(text: string): Promise<{ sha256: string; size: number }> {
    return putFile(this.#stage.files, Buffer.from(text, 'utf8'));
  }
}
