import { epochMs, parisCivil } from '../base/clock.ts';
import { Fault } from '../base/fault.ts';
import { putFile } from '../base/files.ts';
import { newId } from '../base/ids.ts';
import type { Command, CommandResult, Envelope } from '../cases/command.ts';
import { type Door, execute } from '../cases/execute.ts';
import type { Fields } from '../policy/book.ts';
import { addDays, addMonths, formatDay, parseDay, weekday } from '../policy/civil-date.ts';
import type { Actor } from '../policy/facts.ts';
import type { Diary } from './diary.ts';
import { actor } from './people.ts';

/** What a demo is played on. */
export interface Stage {
  readonly door: Door;
  readonly files: string;
  /** ISO instant in UTC: nothing the demo tells happened later. */
  readonly now: string;
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

/** Days counted from today; people work from Monday to Friday. */
export class Days {
  readonly today: string;
  constructor(today: string) {
    this.today = today;
  }

  ago(days: number): string {
    return addDays(this.today, -days);
  }

  /** The working day so many days ago, or the last one before it. */
  workday(daysAgo: number): string {
    const day = parseDay(this.ago(daysAgo)) ?? 0;
    return formatDay(day - Math.max(0, weekday(day) - 5));
  }

  /** The latest day whose same day a month later is so many days from today. */
  monthBefore(daysAhead: number): string {
    const target = parseDay(this.ago(-daysAhead)) ?? 0;
    const found = addMonths(target, -1);
    return 'day' in found ? formatDay(found.day) : this.ago(30 - daysAhead);
  }
}

/** Gives commands in the past, as the people of the demo, one after the other. */
export class Script {
  readonly days: Days;
  readonly #stage: Stage;

  constructor(stage: Stage) {
    this.#stage = stage;
    this.days = new Days(parisCivil(stage.now).day);
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

  act(who: string, day: string, time: string, id: string, action: string, set: Fields = {}): Promise<CommandResult> {
    return this.give(actor(who), day, time, { kind: 'take-action', case: id, action, set });
  }

  /** The case that an action on this one opened. */
  async childOf(id: string): Promise<string> {
    const rows = await this.#stage.door.pool.sql<{ id: string }>('select id from cases where parent = $1', [id]);
    return rows[0]?.id ?? '';
  }

  /** Books somebody for the first slot they have from a day and time on; gives its day. */
  async book(
    who: string,
    day: string,
    time: string,
    id: string,
    wanted: { readonly person: string; readonly from: string; readonly at: string },
  ): Promise<string> {
    const slot = this.#stage.diary.take(wanted.person, wanted.from, wanted.at);
    const set = { appointmentOn: slot.day, appointmentAt: slot.time, appointmentWith: wanted.person };
    await this.act(who, day, time, id, 'book-appointment', set);
    return slot.day;
  }

  note(who: string, day: string, time: string, id: string, text: string): Promise<CommandResult> {
    return this.give(actor(who), day, time, { kind: 'add-note', case: id, text });
  }

  call(
    who: string,
    day: string,
    time: string,
    partner: string,
    number: 'salon' | 'pro',
    result: string,
  ): Promise<CommandResult> {
    const moment = parisCivil(this.#stage.now);
    const late = `${day} ${time}` > `${moment.day} ${moment.time}`;
    const call = { day, time: late ? moment.time : time, number, result };
    return this.give(actor(who), day, time, { kind: 'log-call', partner, call, caller: null });
  }

  /** Opens a case and gives its number. */
  async open(
    who: string,
    day: string,
    time: string,
    type: string,
    partner: string,
    product: string,
    set: Fields,
  ): Promise<string> {
    const { case: id } = await this.give(actor(who), day, time, { kind: 'open-case', type, partner, product, set });
    return id ?? '';
  }

  async attach(
    who: string,
    day: string,
    time: string,
    id: string,
    kind: string,
    name: string,
    text: string,
  ): Promise<void> {
    const { sha256, size } = await putFile(this.#stage.files, Buffer.from(text, 'utf8'));
    const file = { file: sha256, name, mediaType: 'text/plain', size, attachmentKind: kind };
    await this.give(actor(who), day, time, { kind: 'attach-file', case: id, ...file });
  }
}
