import type { Command, CommandResult } from '../cases/command.ts';
import type { LetterAsk } from '../cases/letter-asks.ts';
import type { Fields } from '../policy/book.ts';
import { addDays } from '../policy/civil-date.ts';
import { actor } from './people.ts';
import type { Part, Step } from './story.ts';
import type { Telling, When } from './telling.ts';

/** Values of a form: always the same, or as the story stands. */
export type Given = Fields | ((telling: Telling) => Fields | Promise<Fields>);

const given = async (telling: Telling, set: Given): Promise<Fields> => (typeof set === 'function' ? set(telling) : set);

/** Somebody gives a command; its values are read once the story has come to that moment. */
async function give(
  telling: Telling,
  who: Part,
  when: When,
  command: Command | ((set: Fields) => Command),
  set: Given = {},
): Promise<CommandResult> {
  const [day, time] = telling.moment(when);
  const asked = typeof command === 'function' ? command(await given(telling, set)) : command;
  const result = await telling.script.give(actor(telling.cast.people[who]), day, time, asked);
  // The case that was opened last stays known until another is.
  if (result.opens !== undefined) telling.opened = result.opens;
  return result;
}

/** Opens a case, which the story is about from then on. */
export const opens =
  (who: Part, type: string, set: Given = {}, when: When = '0 09:30'): Step =>
  async (telling) => {
    const { partner, product } = telling.cast;
    const command = (values: Fields): Command => ({
      kind: 'open-case',
      type,
      partner: partner.id,
      product,
      set: values,
    });
    telling.case = (await give(telling, who, when, command, set)).case ?? '';
  };

/** Takes an action on the case. */
export const act =
  (who: Part, when: When, action: string, set: Given = {}): Step =>
  async (telling) => {
    const id = telling.case;
    await give(telling, who, when, (values) => ({ kind: 'take-action', case: id, action, set: values }), set);
  };

/** Proposes an action to those who may take it. */
export const asks =
  (who: Part, when: When, action: string, set: Given, why: string | null = null): Step =>
  async (telling) => {
    const id = telling.case;
    const command = (values: Fields): Command => ({ kind: 'propose-action', case: id, action, set: values, note: why });
    telling.request = (await give(telling, who, when, command, set)).request ?? '';
  };

/** Says yes to what was proposed last. */
export const approves =
  (who: Part, when: When): Step =>
  async (telling) => {
    await give(telling, who, when, { kind: 'approve-proposal', case: telling.case, request: telling.request, set: {} });
  };

/** Says no to what was proposed last, and why. */
export const declines =
  (who: Part, when: When, reason: string): Step =>
  async (telling) => {
    await give(telling, who, when, { kind: 'refuse-proposal', case: telling.case, request: telling.request, reason });
  };

/** Adds a note to the case. */
export const note =
  (who: Part, when: When, ...texts: readonly string[]): Step =>
  async (telling) => {
    await give(telling, who, when, { kind: 'add-note', case: telling.case, text: telling.cast.chance.pick(texts) });
  };

/** Calls the salon; a mobile nobody gave is not called. */
export const call =
  (who: Part, when: When, number: 'salon' | 'pro', result: string): Step =>
  async (telling) => {
    const { partner } = telling.cast;
    if (number === 'pro' && partner.partner.proPhone === null) return;
    const [after, wanted = ''] = when.split(' ');
    const day = telling.day(Number(after));
    const time = telling.script.timeOn(day, wanted);
    const command = {
      kind: 'log-call',
      partner: partner.id,
      call: { day, time, number, result },
      caller: null,
    } as const;
    await give(telling, who, when, command);
  };

/** Attaches a text file of a kind the book knows. */
export const attach =
  (who: Part, when: When, kind: string, name: string, text: string): Step =>
  async (telling) => {
    const { sha256: file, size } = await telling.script.keep(`${text}\n\n${telling.cast.partner.partner.name}\n`);
    const paper = { file, name, mediaType: 'text/plain', size, attachmentKind: kind };
    await give(telling, who, when, { kind: 'attach-file', case: telling.case, ...paper });
  };

/** What is said of a letter besides its salon. */
export interface LetterSaid {
  /** When it came, in days after the story began. */
  readonly after?: number;
  /** The day it came, when that is not counted from the beginning. */
  readonly on?: (telling: Telling) => string;
  readonly asks?: readonly LetterAsk[];
  readonly note?: string;
}

const CHANNELS = ['registered-letter', 'registered-letter', 'e-mail', 'form', 'letter'];

/** A letter of termination comes, and a junior registers it on the next working day. */
export const letter =
  ({ after = 0, on, asks: asked = [], note: said }: LetterSaid = {}): Step =>
  async (telling) => {
    const { partner, product, people, chance } = telling.cast;
    const receivedOn = on?.(telling) ?? telling.day(after);
    const facts = {
      number: null,
      receivedOn,
      writtenOn: addDays(receivedOn, -chance.between(1, 4)),
      registeredOn: null,
      channel: chance.pick(CHANNELS),
      product,
      named: partner.partner.name,
      city: partner.partner.city,
      asks: asked,
      scan: null,
      note: said ?? null,
    };
    const [day, time] = telling.from(telling.script.days.nextWorkday(receivedOn), '10:20');
    const command = { kind: 'register-letter', letter: facts, partner: partner.id } as const;
    telling.case = (await telling.script.give(actor(people.junior), day, time, command)).case ?? '';
  };

/** A booking: for about which day after the story began, for how long, and whether it is over today. */
export interface Booking {
  readonly for: number;
  readonly minutes?: 30 | 45;
  readonly over?: true;
}

const HOURS = ['09:00', '10:00', '10:30', '11:30', '14:00', '15:30', '16:30'];

/** Books the account manager for the first slot they have from a day on. */
export const books =
  (who: Part, when: When, { for: wanted, minutes = 45, over }: Booking, action = 'book-appointment'): Step =>
  async (telling) => {
    const { cast, script, today } = telling;
    const person = cast.people.am;
    const [day] = telling.moment(when);
    const meant = telling.around(wanted);
    const from = meant < day ? day : meant;
    const slot = script.diary.take({ person, from, time: cast.chance.pick(HOURS), minutes, before: over && today });
    telling.booked = slot.day;
    const set = { appointmentOn: slot.day, appointmentAt: slot.time, appointmentWith: person };
    await act(who, when, action, set)(telling);
  };

/** Takes an action on a day the story itself brought about. */
export const onDay =
  (
    dayOf: (telling: Telling) => string | Promise<string>,
    time: string,
    who: Part,
    action: string,
    set: Given = {},
  ): Step =>
  async (telling) => {
    telling.from(await dayOf(telling), time);
    await act(who, '0 00:00', action, set)(telling);
  };

/** Takes an action once the appointment is over, on its day. */
export const met = (who: Part, action: string, set: Given = {}): Step =>
  onDay(({ booked }) => booked, '18:05', who, action, set);

/** What happens to the case that the last action opened; the story then goes on with the first one. */
export const inChild =
  (...steps: readonly Step[]): Step =>
  async (telling) => {
    const before = telling.case;
    telling.case = telling.opened;
    for (const step of steps) await step(telling);
    telling.case = before;
  };

/** Some steps happen so many times in a hundred. */
export const sometimes =
  (share: number, ...steps: readonly Step[]): Step =>
  async (telling) => {
    if (!telling.cast.chance.percent(share)) return;
    for (const step of steps) await step(telling);
  };

/** One of several courses, drawn. */
export const oneOf =
  (...courses: readonly (readonly Step[])[]): Step =>
  async (telling) => {
    for (const step of telling.cast.chance.pick(courses)) await step(telling);
  };
