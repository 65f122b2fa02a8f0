import { expect, test } from 'vitest';
import { retryAfterSeconds } from './retry.ts';

test('an order waits twice as long each time, six hours at most, and is given up after twelve tries', () => {
  const waits = Array.from({ length: 12 }, (_, nth) => retryAfterSeconds(nth + 1, null));
  expect(waits.map((wait) => wait && wait / 60)).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360, null]);
  const hours = waits.reduce<number>((total, wait) => total + (wait ?? 0), 0) / 3600;
  expect(hours).toBeGreaterThan(20);
  expect(hours).toBeLessThan(26);
});

test.each<[number, number, number | null, string]>([
  [1, 30, 60, 'less than its own wait'],
  [1, 90, 90, 'more than its own wait'],
  [1, 999_999, 21_600, 'more than any wait'],
  [12, 90, null, 'after the last try'],
])('try %i, asked to wait %i s: %s s (%s)', (attempts, asked, wait) => {
  expect(retryAfterSeconds(attempts, asked)).toBe(wait);
});
