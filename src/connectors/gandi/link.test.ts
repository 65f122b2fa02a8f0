import { expect, test } from 'vitest';
import { nextLink } from './link.ts';

const HERE = new URL('https://registrar.example/v5/domain/domains?page=1');

test.each([
  [null, null],
  ['', null],
  ['nonsense', null],
  ['<https://registrar.example/v5/domain/domains?page=9>; rel="last"', null],
  ['<?page=2>; rel="next"', 'https://registrar.example/v5/domain/domains?page=2'],
  ['<?page=9>; rel="last", <?page=2>; rel=next', 'https://registrar.example/v5/domain/domains?page=2'],
  ['<?page=2&sort=a,b>; title="x"; rel="next last"', 'https://registrar.example/v5/domain/domains?page=2&sort=a,b'],
  ['<?page=2>; REL="NEXT"', 'https://registrar.example/v5/domain/domains?page=2'],
  ['<?page=2>; rel="nextish"', null],
  ['<http://>; rel="next"', null],
])('%s leads to %s', (header, address) => {
  expect(nextLink(header, HERE)?.href ?? null).toBe(address);
});
