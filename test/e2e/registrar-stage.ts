import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixedClock } from '../../src/base/clock.ts';
import { createLog } from '../../src/base/log.ts';
import { seedDemo } from '../../src/demo/seed.ts';
import { openDesk } from '../../src/desk.ts';
import { startServer } from '../../src/http/server.ts';
import { deliverDue, planDeliveries } from '../../src/jobs/deliveries.ts';
import { sequence } from '../../src/journal/sequencer.ts';
import { SYSTEM } from '../../src/people/people.ts';
import { ensureWebClient } from '../../src/web-client.ts';
import { FakeRegistrar } from '../kit/registrar.ts';
import { linkedTo } from '../kit/registrar-desk.ts';
import { launchBrowser } from './browser.ts';
import { NOW, Stage } from './kit.ts';

/** A stage linked to a registrar on loopback; `carry` does at once what the job of the deliveries does. */
export async function openRegistrarStage(): Promise<{
  stage: Stage;
  fake: FakeRegistrar;
  carry: () => Promise<number>;
}> {
  await ensureWebClient(() => {});
  const folder = mkdtempSync(join(tmpdir(), 'preavis-e2e-'));
  chmodSync(folder, 0o711);
  const clock = fixedClock(NOW);
  const log = createLog('error');
  const config = { databaseUrl: undefined, logLevel: 'error' } as const;
  const desk = await openDesk({ role: 'start', data: folder, config, log, clock, unsafe: true });
  await seedDemo(desk);
  const fake = await FakeRegistrar.start();
  const linked = { ...desk, registrar: linkedTo(fake), actor: SYSTEM };
  const server = await startServer(linked, { port: 0, host: '127.0.0.1' });
  const browser = await launchBrowser();
  const stage = new Stage(server.address, browser, clock, async () => {
    await browser.close();
    await server.close();
    await fake.stop();
    await desk.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const carry = async (): Promise<number> => {
    await sequence(desk.door.pool);
    await planDeliveries(linked);
    return deliverDue(linked);
  };
  return { stage, fake, carry };
}
