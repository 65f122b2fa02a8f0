/**
 * `npm run bench`: what the program does, timed against the same work without it, in one run. Prints text, and one
 * line of JSON at the end. Absolute rates depend on the machine and the minute: compare ratios of one run.
 *
 * a) Guarded commands over HTTP (`fill-pave`, minimal answer, another case each time) as a share of a bare Fastify
 *    route that sends the same SQL without journal chain or decision, with 1, 8 and 32 clients. Both servers are
 *    processes of their own with pools of the same size, over equal databases of one embedded server with fsync on.
 *    The bare one gets an equal database of its own, so that the desk's sequencer works for the desk only.
 * b) Evaluations of the shipped book's deadlines as a share of functions written by hand.
 * c) The queue and a case as shares of a bare route that answers a constant of the same size: for information.
 *
 * `--profile` writes a CPU profile of each server to the temporary folder.
 */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchDates } from './dates.ts';
import { makeFixture, MANAGER, PARTNERS } from './fixture.ts';
import { load, type Request, type Round } from './load.ts';
import { serve, type Serving } from './servers.ts';
import { median } from './statistics.ts';

const POOL = 8;
const CLIENTS = [1, 8, 32];
const ROUNDS = 5;
const SECONDS = 2;
const HEADERS = { 'preavis-as': MANAGER.email };

interface Compared {
  readonly ratio: number;
  readonly desk: Round;
  readonly bare: Round;
  readonly spread: readonly [number, number];
}

const middle = (rounds: readonly Round[]): Round => ({
  rate: median(rounds.map((round) => round.rate)),
  p50: median(rounds.map((round) => round.p50)),
  p99: median(rounds.map((round) => round.p99)),
  failed: rounds.reduce((sum, round) => sum + round.failed, 0),
});

interface Side {
  readonly server: Serving;
  readonly headers: Readonly<Record<string, string>>;
  readonly request: (nth: number) => Request;
}

/** Rounds that alternate, so that a slow minute of the machine is shared; the ratio is the median of theirs. */
async function compare(desk: Side, bare: Side, clients: number, rounds = ROUNDS): Promise<Compared> {
  const one = ({ server, headers, request }: Side) =>
    load({ address: server.address, clients, seconds: SECONDS, headers, request });
  const pairs: { desk: Round; bare: Round }[] = [];
  for (let nth = 0; nth < rounds; nth += 1) {
    const first = await one(nth % 2 === 0 ? bare : desk);
    const second = await one(nth % 2 === 0 ? desk : bare);
    pairs.push(nth % 2 === 0 ? { bare: first, desk: second } : { desk: first, bare: second });
  }
  const ratios = pairs.map((pair) => pair.desk.rate / pair.bare.rate);
  const [left, right] = [middle(pairs.map((pair) => pair.desk)), middle(pairs.map((pair) => pair.bare))];
  if (left.failed + right.failed > 0) throw new Error(`${left.failed} + ${right.failed} requests were not carried out`);
  return { ratio: median(ratios), spread: [Math.min(...ratios), Math.max(...ratios)], desk: left, bare: right };
}

const OUTCOMES = ['to-call-back', 'refused', 'saved', 'unreachable'];

/** Another case at each request, and other values at each turn. */
const fillPave =
  (open: readonly string[]) =>
  (nth: number): Request => ({
    method: 'POST',
    path: `/api/cases/${open[(nth * 7) % open.length] ?? ''}/actions/fill-pave`,
    body: JSON.stringify({ set: { outcome: OUTCOMES[nth % OUTCOMES.length], competitor: `concurrent ${nth % 97}` } }),
  });

const per = (value: number): string => Math.round(value).toLocaleString('en');

function line(name: string, { ratio, spread, desk, bare }: Compared): string {
  const share = `${ratio.toFixed(2)} (${spread[0].toFixed(2)}–${spread[1].toFixed(2)})`;
  const side = (round: Round) => `${per(round.rate)}/s, p50 ${round.p50.toFixed(1)}, p99 ${round.p99.toFixed(1)} ms`;
  return `${name.padEnd(22)} ${share.padEnd(18)} desk ${side(desk)}  ·  bare ${side(bare)}`;
}

async function sizeOf(server: Serving, path: string): Promise<number> {
  const answer = await fetch(server.address + path, { headers: HEADERS });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return (await answer.arrayBuffer()).byteLength;
}

async function bench(): Promise<object> {
  console.log('Filling a desk…');
  const fixture = await makeFixture();
  const { statements, open, cases } = fixture;
  const profiling = process.argv.includes('--profile')
    ? ['--cpu-prof', `--cpu-prof-dir=${join(tmpdir(), 'preavis-profile')}`]
    : [];
  const servers: Serving[] = [];
  try {
    const desk = await serve('desk-server', { connection: fixture.desk, pool: POOL, statements }, profiling);
    servers.push(desk);
    const bare = await serve('bare-server', { connection: fixture.bare, pool: POOL, statements }, profiling);
    servers.push(bare);
    console.log(
      `${PARTNERS} partners, ${cases} cases (${open.length} open), ${statements.length} statements a command, pool ${POOL}, fsync on`,
    );
    const command = { request: fillPave(open), headers: { ...HEADERS, prefer: 'return=minimal' } };
    const sides = { desk: { ...command, server: desk }, bare: { ...command, server: bare } };
    await compare(sides.desk, sides.bare, 8, 1);
    const commands: Record<string, Compared> = {};
    console.log('\nGuarded commands, share of the bare route with the same SQL:');
    for (const clients of CLIENTS) {
      const found = await compare(sides.desk, sides.bare, clients);
      commands[clients] = found;
      console.log(line(`${clients} client${clients > 1 ? 's' : ''}`, found));
    }
    const reads: Record<string, Compared> = {};
    console.log('\nReadings at 8 clients, share of a bare route answering a constant of the same size:');
    for (const [name, path] of [
      ['queue of 50', '/api/cases?open=true&limit=50'],
      ['one case', `/api/cases/${open[5] ?? ''}`],
    ] as const) {
      const size = await sizeOf(desk, path);
      const wanted = { server: desk, headers: HEADERS, request: (): Request => ({ method: 'GET', path }) };
      const constant = {
        server: bare,
        headers: HEADERS,
        request: (): Request => ({ method: 'GET', path: `/constant/${size}` }),
      };
      const found = await compare(wanted, constant, 8, 1);
      reads[name] = found;
      console.log(line(`${name}, ${(size / 1024).toFixed(0)} kB`, found));
    }
    const dates = await benchDates();
    console.log('\nDeadlines, share of a function written by hand:');
    for (const [product, found] of Object.entries(dates)) {
      console.log(
        `${product.padEnd(22)} ${found.ratio.toFixed(2)}               book ${per(found.book)}/s  ·  by hand ${per(found.hand)}/s`,
      );
    }
    await Promise.all(servers.map((server) => server.stop()));
    const ok = await fixture.verifyDesk();
    console.log(`\nverify: ${ok ? 'whole' : 'NOT WHOLE'}`);
    if (!ok) throw new Error('the journal and the rows disagree');
    return { commands, reads, dates, verified: ok };
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
    await fixture.close();
  }
}

const began = performance.now();
const figures = await bench();
console.log(`${((performance.now() - began) / 1000).toFixed(0)} s`);
console.log(JSON.stringify(figures));
