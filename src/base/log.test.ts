import { expect, test } from 'vitest';
import { createLog } from './log.ts';

/** What a log writes, line by line. */
function written(say: (log: ReturnType<typeof createLog>) => void): unknown[] {
  const lines: unknown[] = [];
  say(createLog('info', { write: (line) => void lines.push(JSON.parse(line)) }));
  return lines;
}

test.each(['error', 'err'])('an error under “%s” keeps its message and where it was thrown', (key) => {
  const [line] = written((log) => log.warn({ [key]: new TypeError('the disk is full') }, 'not saved'));
  expect(line).toMatchObject({
    msg: 'not saved',
    [key]: { type: 'TypeError', message: 'the disk is full', stack: expect.stringContaining('log.test.ts') as string },
  });
});

test('what is secret is not written', () => {
  const [line] = written((log) => log.info({ password: 'x', headers: { cookie: 'y', authorization: 'z' } }, 'asked'));
  expect(JSON.stringify(line)).not.toMatch(/"[xyz]"/);
});
