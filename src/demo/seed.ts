import { parisCivil, type Clock } from '../base/clock.ts';
import type { Door } from '../cases/execute.ts';
import { OPERATOR } from '../people/people.ts';
import { addDays } from '../policy/civil-date.ts';
import { chanceOf } from './chance.ts';
import { Diary } from './diary.ts';
import { demoPartners, type DemoPartner } from './partners.ts';
import { actor, HOLDERS, PEOPLE } from './people.ts';
import { programme, type Turn } from './programme.ts';
import { Script, type Stage } from './script.ts';
import type { Cast } from './story.ts';

const SEED = 20_261_122;
/** Commands in flight: the database flushes several commits at once. */
const AT_ONCE = 6;

/** Runs tasks several at a time, in order. */
async function several<T>(tasks: readonly T[], run: (task: T) => Promise<void>): Promise<void> {
  const waiting = tasks[Symbol.iterator]();
  const worker = async (): Promise<void> => {
    for (const task of waiting) await run(task);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

async function record(script: Script, partners: readonly DemoPartner[]): Promise<void> {
  const day = script.days.workday(200);
  await several(PEOPLE, async ({ email, name, roles }) => {
    await script.give(OPERATOR, day, '08:30', { kind: 'add-person', email, name, roles, canSignIn: true }, 'cli');
  });
  await several(partners, async (partner) => {
    await script.give(OPERATOR, day, '09:00', { kind: 'import-partner', ...partner }, 'import');
  });
}

/** Whether a salon has the contract a story needs, with the end of commitment its dates are counted from. */
function suits({ contracts }: DemoPartner, { product, story }: Turn): boolean {
  const contract = contracts.find((one) => one.product === product);
  if (!contract) return false;
  return product !== 'wavy' || (contract.commitmentEndsOn === null) === (story.anyContract === true);
}

/** Gives each turn a salon of its own; the account manager of the demo gets a fair share of them. */
function cast(turns: readonly Turn[], partners: readonly DemoPartner[]): { turn: Turn; cast: Cast }[] {
  const free = new Set(partners);
  return turns.map((turn, at) => {
    const { product } = turn;
    const able = [...free].filter((one) => suits(one, turn));
    const wanted = at % 3 === 0 ? HOLDERS.managers[0] : HOLDERS.managers[at % HOLDERS.managers.length];
    // A story of the telephone needs both numbers.
    const found = able.find((one) => one.partner.manager === wanted && one.partner.proPhone !== null) ?? able[0];
    if (!found) throw new Error(`no salon is left for a story about ${product}`);
    free.delete(found);
    const am = found.partner.manager ?? '';
    const junior = HOLDERS.juniors[at % HOLDERS.juniors.length] ?? '';
    const onboarding = found.partner.onboardingManager ?? '';
    return {
      turn,
      cast: { partner: found, product, am, manager: actor(am).name, junior, onboarding, chance: chanceOf(SEED + at) },
    };
  });
}

interface Stray {
  readonly named: string;
  readonly city: string;
  readonly product: string;
  readonly daysAgo: number;
  readonly note: string | null;
}

/** Letters no salon answers to, and letters that two homonyms could have written. */
function strays(partners: readonly DemoPartner[]): Stray[] {
  const twins = partners.slice(-3).map(({ partner, contracts }, at) => ({
    named: partner.name,
    city: partner.city,
    product: contracts[0]?.product ?? '',
    daysAgo: 2 + at * 3,
    note: null,
  }));
  return [
    { named: 'Salon Marguerite', city: 'Vannes', product: 'treatwell', daysAgo: 1, note: 'Enveloppe sans adresse.' },
    { named: 'Chez Paulette', city: 'Lyon', product: 'wavy', daysAgo: 6, note: null },
    { named: 'SARL B. Coiffure', city: '', product: 'treatwell', daysAgo: 12, note: 'Raison sociale seule.' },
    ...twins,
  ];
}

async function fillTray(script: Script, partners: readonly DemoPartner[]): Promise<void> {
  await several(strays(partners), async ({ named, city, product, daysAgo, note }) => {
    const receivedOn = script.days.workday(daysAgo);
    const written = { receivedOn, writtenOn: addDays(receivedOn, -2), registeredOn: null };
    const letter = {
      number: null,
      ...written,
      channel: 'letter',
      product,
      named,
      city: city || null,
      scan: null,
      note,
    };
    await script.give(actor(HOLDERS.juniors[0]!), receivedOn, '10:40', {
      kind: 'register-letter',
      letter,
      partner: null,
    });
  });
}

/**
 * Fills an empty desk with three hundred believable salons, a team, and cases of both products at every stage, on days
 * counted back from today. Every row goes through the door. Throws a fault when the book in force refuses any of it.
 */
export async function seedDemo(desk: {
  readonly door: Door;
  readonly files: string;
  readonly clock: Clock;
}): Promise<void> {
  const now = desk.clock.now();
  const book = await desk.door.books.inForce(desk.door.pool, parisCivil(now).day);
  const stage: Stage = { door: desk.door, files: desk.files, now, diary: new Diary(book.calendar) };
  const script = new Script(stage);
  const partners = demoPartners(chanceOf(SEED), parisCivil(stage.now).day);
  await record(script, partners);
  const turns = cast(programme(), partners.slice(0, -8));
  await several(turns, ({ turn, cast: players }) => turn.story.play(script, players));
  await fillTray(script, partners);
}
