import { parseDay } from '../../src/policy/civil-date.ts';
import type { FollowfileFilter } from '../api/followfile.ts';

const days: readonly string[] = ['from', 'to'];

/** What the register shows; all of it lives in the address, so that a view can be kept or sent. */
export function readFollowfileSearch(search: Record<string, unknown>): FollowfileFilter {
  const found: FollowfileFilter = {};
  for (const name of ['from', 'to', 'brand', 'manager', 'state', 'q'] as const) {
    const value = typeof search[name] === 'number' ? String(search[name]) : search[name];
    if (typeof value !== 'string' || value === '') continue;
    if (!days.includes(name) || parseDay(value) !== null) found[name] = value;
  }
  return found;
}
