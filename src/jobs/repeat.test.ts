import { pino } from 'pino';
import { expect, test } from 'vitest';
import { repeat } from './repeat.ts';

function listening() {
  const lines: string[] = [];
  return { lines, log: pino({ base: null }, { write: (line) => void lines.push(line) }) };
}

/** A gate that opens at the nth knock. */
function gate(nth: number): { knock: () => void; open: Promise<void> } {
  const { promise, resolve } = Promise.withResolvers<void>();
  let left = nth;
  return { knock: () => void (--left === 0 && resolve()), open: promise };
}

test('comes round again, also after a round that failed, and says which work it was', async () => {
  const { lines, log } = listening();
  const third = gate(3);
  let rounds = 0;
  const work = repeat(
    'trial',
    async () => {
      rounds += 1;
      third.knock();
      if (rounds === 1) throw new Error('not this time');
    },
    0,
    log,
  );
  await third.open;
  await work.stop();
  const done = rounds;
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { level: 40, work: 'trial', err: { message: 'not this time' } },
  ]);
  expect(rounds).toBe(done);
});

test('one round at a time, and the next never before its pause', async () => {
  const { log } = listening();
  const first = gate(1);
  let rounds = 0;
  const work = repeat(
    'trial',
    async () => {
      rounds += 1;
      first.knock();
    },
    3_600_000,
    log,
  );
  await first.open;
  await work.stop();
  expect(rounds).toBe(1);
});

test('a stop tells the round in hand and waits for its end', async () => {
  const { log } = listening();
  const begun = gate(1);
  let ended = false;
  const work = repeat(
    'trial',
    (signal) =>
      new Promise<void>((done) => {
        signal.addEventListener('abort', () => {
          ended = true;
          done();
        });
        begun.knock();
      }),
    0,
    log,
  );
  await begun.open;
  await work.stop();
  expect(ended).toBe(true);
});

test('a round that has no end does not keep the program; what it fails with later is nobody’s news', async () => {
  const { lines, log } = listening();
  const begun = gate(1);
  const { promise: endless, reject: fail } = Promise.withResolvers<void>();
  const work = repeat(
    'trial',
    () => {
      begun.knock();
      return endless;
    },
    0,
    log,
    0,
  );
  await begun.open;
  await work.stop();
  fail(new Error('too late'));
  await endless.catch(() => {});
  expect(lines).toEqual([]);
});
