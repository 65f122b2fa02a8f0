import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixedClock } from '../../src/base/clock.ts';
import { newId } from '../../src/base/ids.ts';
import { createLog } from '../../src/base/log.ts';
import type { BookFiles } from '../../src/books/read-book.ts';
import type { Command } from '../../src/cases/command.ts';
import { execute } from '../../src/cases/execute.ts';
import { openDesk } from '../../src/desk.ts';
import { startServer } from '../../src/http/server.ts';
import { OPERATOR } from '../../src/people/people.ts';
import { ensureWebClient } from '../../src/web-client.ts';
import { editedBook, publish } from '../kit/edited-book.ts';
import { FACTS } from '../kit/rows.ts';
import { launchBrowser } from './browser.ts';
import { NOW, Stage } from './kit.ts';

/** Who sits at a desk whose pages were edited; nobody of the demo is there. */
const PEOPLE = {
  'accueil@demo': 'front-desk',
  'account-manager@demo': 'account-manager',
  'team-leader@demo': 'team-leader',
};

/** A salon of Treatwell that nobody has written about. */
export const SALON = { id: 'S-1', name: 'Salon du Port' };

/** A stage over the edited book, in force from today. */
export async function openEditedStage(): Promise<{ stage: Stage; files: BookFiles }> {
  await ensureWebClient(() => {});
  const folder = mkdtempSync(join(tmpdir(), 'preavis-e2e-'));
  chmodSync(folder, 0o711);
  const clock = fixedClock(NOW);
  const config = { databaseUrl: undefined, logLevel: 'error' } as const;
  const desk = await openDesk({ role: 'start', data: folder, config, log: createLog('error'), clock, unsafe: true });
  const files = await editedBook();
  await publish(desk, files, 2, NOW.slice(0, 10));
  const run = async (command: Command): Promise<void> => {
    const outcome = await execute(desk.door, command, { actor: OPERATOR, via: 'cli', key: newId(), now: NOW });
    if (outcome.refused) throw new Error(outcome.reasons.map((found) => found.message.en).join(' '));
  };
  for (const [email, role] of Object.entries(PEOPLE))
    await run({ kind: 'add-person', email, name: email.replace('@demo', ''), roles: [role], canSignIn: true });
  const terms = { signedOn: '2024-03-01', liveOn: null, commitmentEndsOn: null, monthlyCents: null };
  await run({
    kind: 'import-partner',
    id: SALON.id,
    partner: { ...FACTS, name: SALON.name, manager: 'account-manager@demo' },
    contracts: [{ product: 'treatwell', ...terms }],
  });
  const server = await startServer(desk, { port: 0, host: '127.0.0.1' });
  const browser = await launchBrowser();
  const stage = new Stage(server.address, browser, clock, async () => {
    await browser.close();
    await server.close();
    await desk.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return { stage, files };
}
