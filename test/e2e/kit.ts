import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page, Request } from 'playwright-core';
import { fixedClock } from '../../src/base/clock.ts';
import { createLog } from '../../src/base/log.ts';
import type { paths } from '../../web/api/schema.ts';
import { seedDemo } from '../../src/demo/seed.ts';
import { openDesk } from '../../src/desk.ts';
import { startServer } from '../../src/http/server.ts';
import { ensureWebClient } from '../../src/web-client.ts';
import { launchBrowser } from './browser.ts';

/** Tuesday 24 November 2026, 10:30 in Paris: a working morning, late in a month. */
export const NOW = '2026-11-24T09:30:00.000Z';

/** How a person sits at the desk. */
export type Seat = { lang?: 'fr' | 'en'; scheme?: 'light' | 'dark'; width?: number };

type Get = {
  [Path in keyof paths]: paths[Path] extends {
    get: { responses: { 200: { content: { 'application/json': infer Body } } } };
  }
    ? Body
    : never;
};

/** The real desk with its demo data, on a free port, and a browser in front of it. */
export class Stage {
  readonly base: string;
  readonly browser: Browser;
  readonly clock: ReturnType<typeof fixedClock>;
  readonly #close: () => Promise<void>;
  readonly #given = new Set<string>();

  constructor(base: string, browser: Browser, clock: ReturnType<typeof fixedClock>, close: () => Promise<void>) {
    this.base = base;
    this.browser = browser;
    this.clock = clock;
    this.#close = close;
  }

  /** A page of its own, nobody at the desk yet. Key presses of the person are counted in `pressed`. */
  async page({ lang = 'fr', scheme = 'light', width = 1280 }: Seat = {}): Promise<Page> {
    const context = await this.browser.newContext({
      baseURL: this.base,
      locale: lang === 'fr' ? 'fr-FR' : 'en-GB',
      timezoneId: 'Europe/Paris',
      colorScheme: scheme,
      viewport: { width, height: 900 },
    });
    await context.addInitScript((language) => {
      localStorage.setItem('preavis.language', language);
      const counted = window as unknown as { pressed: number };
      counted.pressed = 0;
      window.addEventListener('keydown', (event) => void (event.repeat || counted.pressed++), true);
    }, lang);
    const page = await context.newPage();
    watch(page);
    page.setDefaultTimeout(15_000);
    page.on('pageerror', (error) => {
      throw error;
    });
    return page;
  }

  /** A page with that person at the desk. */
  async as(email: string, seat: Seat = {}): Promise<Page> {
    const page = await this.page(seat);
    const answer = await page.request.post('/api/session', { data: { email } });
    if (!answer.ok()) throw new Error(`${email} cannot sign in: ${answer.status()}`);
    return page;
  }

  /** Asks the API as somebody, beside the browser. */
  async ask<Path extends keyof Get>(
    path: Path,
    query: Record<string, string> = {},
    as = 'team-leader@demo',
  ): Promise<Get[Path]> {
    const address = new URL(path, this.base);
    for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
    const response = await fetch(address, { headers: { 'preavis-as': as } });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as Get[Path];
  }

  /** Sends a write to the API as somebody, beside the browser. */
  async send(
    path: string,
    body: object,
    as: string,
    method: 'POST' | 'PUT' = 'POST',
  ): Promise<Record<string, unknown>> {
    const headers = { 'content-type': 'application/json', 'preavis-as': as };
    const response = await fetch(new URL(path, this.base), { method, headers, body: JSON.stringify(body) });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as Record<string, unknown>;
  }

  /** A case as somebody sees it. */
  async case(id: string, as?: string): Promise<Get['/api/cases/{id}']> {
    return (await this.ask(`/api/cases/${id}` as '/api/cases/{id}', {}, as)) as Get['/api/cases/{id}'];
  }

  /** A salon nobody writes about yet, given once: a name like no other, one brand, no open case. */
  async freeSalon(product: string): Promise<{ id: string; name: string }> {
    const { partners } = await this.ask('/api/partners', { q: 'coiffure', product, limit: '50' });
    const names = partners.map(({ name }) => name);
    const found = partners.find(
      ({ id, name, contracts }) =>
        !this.#given.has(id) &&
        contracts.length === 1 &&
        contracts.every(({ openCase }) => openCase === null) &&
        names.filter((each) => each === name).length === 1,
    );
    if (!found) throw new Error(`no free salon for ${product}`);
    this.#given.add(found.id);
    return found;
  }

  close(): Promise<void> {
    return this.#close();
  }
}

/** Opens a stage; the client is built first when it is older than its sources. */
export async function openStage(): Promise<Stage> {
  await ensureWebClient(() => {});
  const folder = mkdtempSync(join(tmpdir(), 'preavis-e2e-'));
  chmodSync(folder, 0o711);
  const clock = fixedClock(NOW);
  const log = createLog('error');
  const config = { databaseUrl: undefined, logLevel: 'error' } as const;
  const desk = await openDesk({ role: 'start', data: folder, config, log, clock, unsafe: true });
  await seedDemo(desk);
  const server = await startServer(desk, { port: 0, host: '127.0.0.1' });
  const browser = await launchBrowser();
  return new Stage(server.address, browser, clock, async () => {
    await browser.close();
    await server.close();
    await desk.close();
    rmSync(folder, { recursive: true, force: true });
  });
}

const asking = new WeakMap<Page, Set<Request>>();

/** Keeps count of what the page has asked and not been answered yet. */
function watch(page: Page): void {
  const open = new Set<Request>();
  asking.set(page, open);
  page.on('request', (request) => open.add(request));
  page.on('requestfinished', (request) => open.delete(request));
  page.on('requestfailed', (request) => open.delete(request));
}

/** Waits until the page has had all its answers and shown them. */
export async function settled(page: Page): Promise<void> {
  for (let quiet = 0; quiet < 3;) {
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 40))));
    quiet = asking.get(page)?.size === 0 ? quiet + 1 : 0;
  }
}

/** Keys pressed since the last call. */
export function pressedKeys(page: Page): Promise<number> {
  return page.evaluate(() => {
    const counted = window as unknown as { pressed: number };
    const { pressed } = counted;
    counted.pressed = 0;
    return pressed;
  });
}
