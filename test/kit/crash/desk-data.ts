import { systemClock } from '../../../src/base/clock.ts';
import { newId } from '../../../src/base/ids.ts';
import { createLog } from '../../../src/base/log.ts';
import type { Command } from '../../../src/cases/command.ts';
import { execute } from '../../../src/cases/execute.ts';
import { openDesk } from '../../../src/desk.ts';
import { OPERATOR } from '../../../src/people/people.ts';

/** What the clients of a trial work on. */
export interface DeskData {
  readonly people: readonly string[];
  readonly partners: readonly string[];
  readonly cases: readonly string[];
  readonly today: string;
}

/** The roles that may do all that the clients ask for. */
const roles = ['junior-account-manager', 'team-leader'];

/** Makes a data folder with a few people, partners and open cases: few enough for the clients to meet on them. */
export async function makeDeskData(folder: string): Promise<DeskData> {
  const log = createLog('error');
  const desk = await openDesk({
    role: 'start',
    data: folder,
    config: { databaseUrl: undefined, logLevel: 'error' },
    log,
  });
  const now = systemClock.now();
  const run = async (command: Command): Promise<string> => {
    const outcome = await execute(desk.door, command, { actor: OPERATOR, via: 'cli', key: newId(), now });
    if (outcome.refused)
      throw new Error(`${command.kind}: ${outcome.reasons.map((found) => found.message.en).join(' ')}`);
    return outcome.result.case ?? '';
  };
  try {
    const people = roles.map((role) => `${role}@crash`);
    for (const role of roles)
      await run({ kind: 'add-person', email: `${role}@crash`, name: role, roles: [role], canSignIn: true });
    const partners = Array.from({ length: 12 }, (_, nth) => `K${nth + 1}`);
    const cases: string[] = [];
    for (const id of partners) {
      const place = { name: `Salon ${id}`, address: '1 rue du Test', postalCode: '75011', city: 'Paris', email: null };
      const links = { manager: 'manager@crash', onboardingManager: null, siret: null, domainName: null };
      const dates = { signedOn: null, liveOn: null, commitmentEndsOn: null, monthlyCents: 4900 };
      const contracts = ['treatwell', 'wavy'].map((product) => ({ product, ...dates }));
      const partner = { ...place, ...links, salonPhone: '01 40 00 00 00', proPhone: '06 00 00 00 00' };
      await run({ kind: 'import-partner', id, partner, contracts });
      cases.push(await run({ kind: 'open-case', type: 'potential-churn', partner: id, product: 'treatwell', set: {} }));
    }
    return { people, partners, cases, today: now.slice(0, 10) };
  } finally {
    await desk.close();
  }
}
