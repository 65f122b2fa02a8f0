import { inspect } from 'node:util';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { Secret } from './secret.ts';

const VALUE = 'pat_d0-n0t-sh0w-me';
const secret = new Secret(VALUE);

function logged(value: object): string {
  let line = '';
  pino({ base: null }, { write: (text) => void (line += text) }).info(value, 'a line');
  return line;
}

test.each<[string, () => string]>([
  ['joined to a text', () => 'token '.concat(String(secret))],
  ['in JSON', () => JSON.stringify({ secret, list: [secret] })],
  ['inspected', () => inspect({ secret }, { showHidden: true, depth: 9 })],
  ['taken apart', () => JSON.stringify(Object.entries(secret))],
  ['in the log', () => logged({ secret, config: { token: secret } })],
  ['in an error', () => String(new Error(String(secret)))],
])('a secret %s does not show', (_, shown) => {
  expect(shown()).not.toContain(VALUE);
});

test('it is read on purpose only, and masked in what others write', () => {
  expect(secret.reveal()).toBe(VALUE);
  expect(secret.maskIn(`bad token ${VALUE} (${VALUE})`)).toBe('bad token [secret] ([secret])');
  expect(new Secret('').maskIn('as it was')).toBe('as it was');
});
