import { expect, test } from 'vitest';
import { domainName } from './domain-name.ts';

test.each([
  ['salon-zoe.fr', 'salon-zoe.fr'],
  [' Salon-Zoe.FR. ', 'salon-zoe.fr'],
  ['www.salon.co.uk', 'www.salon.co.uk'],
  ['café.fr', 'xn--caf-dma.fr'],
  ['xn--caf-dma.fr', 'xn--caf-dma.fr'],
  ['a.paris', 'a.paris'],
  [`${'a'.repeat(63)}.fr`, `${'a'.repeat(63)}.fr`],
])('%s is %s', (text, name) => {
  expect(domainName(text)).toBe(name);
});

test.each([
  '',
  'salon',
  '.fr',
  'salon..fr',
  '-salon.fr',
  'salon-.fr',
  '..',
  '../domains',
  'a.fr/../b.fr',
  'a.fr?x=1',
  'a.fr#x',
  'a%2fb.fr',
  'me@salon.fr',
  'salon.fr:80',
  'https://salon.fr',
  'salon zoé.fr',
  '192.168.0.1',
  '[::1]',
  `${'a'.repeat(64)}.fr`,
  `${'a.'.repeat(130)}fr`,
])('%s is no domain name', (text) => {
  expect(domainName(text)).toBeNull();
});
