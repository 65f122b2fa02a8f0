import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Command } from '../../src/cases/command.ts';
import { letterOf, testDesk, type TestDesk } from '../kit/desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await testDesk({ max: 8 });
});
afterAll(() => desk.close());

const AM = 'account-manager@demo';
const JUNIOR = 'junior-account-manager@demo';
const LEADER = 'team-leader@demo';

const count = async (what: string, params: unknown[] = []): Promise<number> =>
  (await desk.pool.sql<{ n: number }>(`select count(*)::integer as n from ${what}`, params))[0]?.n ?? 0;

const call = (partner: string): Command => ({ kind: 'log-call', partner, call: { result: 'no-answer' }, caller: null });
const note = (id: string, text = 'Vu'): Command => ({ kind: 'add-note', case: id, text });
const act = (id: string, action: string, set = {}): Command => ({ kind: 'take-action', case: id, action, set });
const lose = (id: string): Command => act(id, 'mark-lost', { outcome: 'unreachable' });

describe('one key acts once', () => {
  test('the same request gives the first answer again, whatever has changed since', async () => {
    const { id } = await desk.opened();
    const first = await desk.done(AM, lose(id), { key: 'lose', ifMatch: 2 });
    const after = await desk.trace();
    const again = await desk.done(AM, lose(id), { key: 'lose', ifMatch: 2 });
    expect(again).toMatchObject({ replayed: true, result: first.result });
    expect(await desk.trace()).toBe(after);
  });

  test('another request under the same key is refused', async () => {
    const { id } = await desk.opened();
    await desk.done(AM, note(id, 'Un'), { key: 'note' });
    expect(await desk.codes(AM, note(id, 'Deux'), { key: 'note' })).toEqual(['key-reused']);
    expect(await desk.codes(AM, act(id, 'reopen'), { key: 'note' })).toEqual(['key-reused']);
  });

  test('a key belongs to who sent it', async () => {
    const { id } = await desk.opened();
    for (const who of [AM, LEADER] as const)
      expect(await desk.done(who, note(id), { key: 'shared' })).toMatchObject({ replayed: false });
  });

  test('a refused request did not use its key', async () => {
    const { id } = await desk.opened();
    expect(await desk.codes(AM, act(id, 'mark-lost'), { key: 'again' })).toEqual(['missing-template']);
    expect(await desk.done(AM, lose(id), { key: 'again' })).toMatchObject({ replayed: false });
  });

  test('an import repeated under its key tells what it did the first time', async () => {
    const partner = {
      name: 'Y',
      address: '',
      postalCode: '',
      city: '',
      salonPhone: null,
      proPhone: null,
      email: null,
      manager: null,
      onboardingManager: null,
      siret: null,
      domainName: null,
    };
    const command: Command = { kind: 'import-partner', id: 'Y1', partner, contracts: [] };
    for (const replayed of [false, true]) {
      expect(await desk.done('operator', command, { key: 'import' })).toMatchObject({
        replayed,
        result: { outcome: 'created' },
      });
    }
    expect(await desk.done('operator', command)).toMatchObject({ replayed: false, result: { outcome: 'unchanged' } });
  });

  test('thirty copies at once have one effect and thirty equal answers', async () => {
    const partner = await desk.partner();
    const { id } = await desk.opened();
    for (const command of [call(partner), lose(id), letterOf(await desk.partner(), { number: 'TWIN' })]) {
      const outcomes = await Promise.all(
        Array.from({ length: 30 }, () =>
          desk.done(command.kind === 'register-letter' ? JUNIOR : AM, command, { key: `copies of ${command.kind}` }),
        ),
      );
      expect(outcomes.filter((outcome) => !outcome.replayed)).toHaveLength(1);
      expect(
        new Set(outcomes.map((outcome) => JSON.stringify(Object.entries(outcome.result).map(String).sort()))),
      ).toHaveLength(1);
      expect(await count('command where key = $1', [`copies of ${command.kind}`])).toBe(1);
    }
    expect(await count('call where partner = $1', [partner])).toBe(1);
  });

  test('thirty keys for one loss: one is carried out, the others find it lost', async () => {
    const { id } = await desk.opened();
    const outcomes = await Promise.all(Array.from({ length: 30 }, () => desk.run(AM, lose(id))));
    const refused = outcomes.flatMap((outcome) =>
      outcome.refused ? [outcome.reasons.map((found) => found.code)] : [],
    );
    expect(refused).toEqual(Array.from({ length: 29 }, () => ['state']));
  });
});

test('after all this, the journal still says what the rows say', async () => {
  expect(await desk.problems()).toEqual([]);
});
