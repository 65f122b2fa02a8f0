import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Command } from '../../src/cases/command.ts';
import { type Email, letterOf, testDesk, TODAY, type TestDesk } from '../kit/desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await testDesk({ max: 8 });
});
afterAll(() => desk.close());

const AM = 'account-manager@demo';
const JUNIOR = 'junior-account-manager@demo';
const LEADER = 'team-leader@demo';
const FINANCE = 'finance@demo';

/** Types of the events a command wrote, in order. */
async function eventsOf(key: string): Promise<string[]> {
  const rows = await desk.pool.sql<{ type: string; stream: string }>(
    `select split_part(e.stream, ':', 1) as stream, e.type from event e left join unsequenced u using (stream, version)
     where e.command = $1 order by u.ordinal`,
    [key],
  );
  return rows.map(({ stream, type }) => `${stream} ${type}`);
}

const count = async (what: string, params: unknown[] = []): Promise<number> =>
  (await desk.pool.sql<{ n: number }>(`select count(*)::integer as n from ${what}`, params))[0]?.n ?? 0;

const call = (partner: string): Command => ({ kind: 'log-call', partner, call: { result: 'no-answer' }, caller: null });
const note = (id: string, text = 'Vu'): Command => ({ kind: 'add-note', case: id, text });
const act = (id: string, action: string, set = {}): Command => ({ kind: 'take-action', case: id, action, set });
const lose = (id: string): Command => act(id, 'mark-lost', { outcome: 'unreachable' });
const paper = (id: string, attachmentKind = 'withdrawal'): Command => ({
  kind: 'attach-file',
  case: id,
  file: 'a'.repeat(64),
  name: 'retractation.pdf',
  mediaType: 'application/pdf',
  size: 12,
  attachmentKind,
});

describe('each command, done', () => {
  interface Row {
    readonly who: Email | 'operator';
    /** Makes what the command needs, then the command. */
    readonly given: () => Promise<Command>;
    readonly events: readonly string[];
    readonly result: object;
  }
  const rows: Record<string, Row> = {
    'open-case': {
      who: AM,
      given: async () => ({
        kind: 'open-case',
        type: 'churn-request',
        partner: await desk.partner(),
        product: null,
        set: {},
      }),
      events: ['case case-opened'],
      result: { version: 1, opened: true },
    },
    'take-action': {
      who: AM,
      given: async () => lose((await desk.opened()).id),
      events: ['case action-taken'],
      result: { version: 3 },
    },
    'take-action that opens a child': {
      who: LEADER,
      given: async () => {
        const partner = await desk.partner();
        const open: Command = {
          kind: 'open-case',
          type: 'potential-churn',
          partner,
          product: null,
          set: { mainReason: 'price' },
        };
        const { result } = await desk.done(AM, open);
        return act(result.case ?? '', 'open-churn-request');
      },
      events: ['case action-taken', 'case case-opened'],
      result: { version: 2 },
    },
    'attach-file': {
      who: AM,
      given: async () => paper((await desk.opened()).id),
      events: ['case file-attached'],
      result: { version: 3 },
    },
    'add-note': {
      who: AM,
      given: async () => note((await desk.opened()).id),
      events: ['case note-added'],
      result: { version: 3 },
    },
    'register-letter': {
      who: JUNIOR,
      given: async () => letterOf(await desk.partner()),
      events: ['letter letter-registered', 'case case-opened', 'case letter-attached'],
      result: { opened: true },
    },
    'match-letter': {
      who: JUNIOR,
      given: async () => {
        const { letter = '' } = await desk.letter(null, { named: 'Personne' });
        return { kind: 'match-letter', letter, partner: await desk.partner() };
      },
      events: ['letter letter-matched', 'case case-opened', 'case letter-attached'],
      result: { opened: true },
    },
    'correct-letter': {
      who: JUNIOR,
      given: async () => ({
        kind: 'correct-letter',
        letter: (await desk.opened()).letter,
        receivedOn: '2026-11-10',
        reason: 'Cachet',
      }),
      events: ['letter letter-corrected', 'case letter-date-corrected'],
      result: { outcome: 'updated' },
    },
    'log-call': {
      who: 'support-agent@demo',
      given: async () => call(await desk.partner()),
      events: ['partner call-logged'],
      result: { outcome: 'created' },
    },
    'correct-call': {
      who: AM,
      given: async () => {
        const { result } = await desk.done(AM, call(await desk.partner()));
        return {
          kind: 'correct-call',
          call: result.call ?? '',
          change: { number: 'pro' },
          withdraw: false,
          reason: 'Portable',
        };
      },
      events: ['partner call-corrected'],
      result: { outcome: 'updated' },
    },
    'declare-number': {
      who: AM,
      given: async () => ({ kind: 'declare-number', partner: await desk.partner(), number: 'pro', phone: null }),
      events: ['partner number-declared'],
      result: { outcome: 'updated' },
    },
    'add-person': {
      who: 'admin@demo',
      given: async () => ({ kind: 'add-person', email: 'new@demo', name: 'New', roles: ['sales'], canSignIn: true }),
      events: ['person person-recorded'],
      result: { person: 'new@demo' },
    },
    'publish-book, once a book is there': {
      who: 'operator',
      given: async () => ({ kind: 'publish-book', version: 1, hash: '', files: {}, effectiveOn: TODAY }),
      events: [],
      result: { outcome: 'unchanged' },
    },
  };
  test.each(Object.entries(rows))('%s', async (name, { who, given, events, result }) => {
    const command = await given();
    const before = await desk.trace();
    const preview = await desk.done(who, command, { preview: true });
    expect(await desk.trace()).toBe(before);
    expect(preview.result).toMatchObject(result);
    const done = await desk.done(who, command, { key: name });
    expect(done).toMatchObject({ refused: false, replayed: false, result });
    expect(await eventsOf(name)).toEqual(events);
  });

  test('what is only asked takes no number', async () => {
    const partner = await desk.partner();
    const open: Command = { kind: 'open-case', type: 'churn-request', partner, product: null, set: {} };
    const number = async (command: Command, preview: boolean): Promise<number> => {
      const { result } = await desk.done(command.kind === 'open-case' ? AM : JUNIOR, command, { preview });
      return Number((result.case ?? '').replace(/\D/g, ''));
    };
    const first = await number(open, false);
    for (let again = 0; again < 5; again += 1) await number(letterOf(await desk.partner()), true);
    expect(await number(letterOf(await desk.partner()), false)).toBe(first + 1);
  });

  test('what a preview says it would write is what is written', async () => {
    const { id } = await desk.opened();
    const preview = await desk.done(AM, lose(id), { preview: true });
    await desk.done(AM, lose(id));
    const [row] = await desk.pool.sql<{ row: object }>('select to_jsonb(c) as row from cases c where id = $1', [id]);
    expect(preview.rows.read('cases', id)).toEqual(row?.row);
  });

  test('an event tells who, with which roles, by which door, under which law and which pinned procedure', async () => {
    const { id } = await desk.opened();
    await desk.done('leading-manager@demo', note(id), { key: 'told', via: 'cli' });
    const [event] = await desk.pool.sql<object>(
      'select actor, via, at, book_version, law_version, data from event where command = $1',
      ['told'],
    );
    expect(event).toEqual({
      actor: { email: 'leading-manager@demo', name: 'leading manager', roles: ['account-manager', 'team-leader'] },
      via: 'cli',
      at: desk.clock.now(),
      book_version: 1,
      law_version: 1,
      data: { text: 'Vu', set: {}, firm: {} },
    });
  });
});

describe('each command, refused: the code, and nothing changed', () => {
  let id = '';
  let partner = '';
  let letter = '';
  let logged = '';
  beforeAll(async () => {
    ({ id, partner, letter } = await desk.opened({ number: 'KNOWN' }));
    logged = (await desk.done(AM, call(partner))).result.call ?? '';
  });
  const open = (set: object = {}, more: object = {}): Command =>
    ({ kind: 'open-case', type: 'churn-request', partner, product: null, set, ...more }) as Command;
  const log = (facts: object, to = partner): Command => ({
    kind: 'log-call',
    partner: to,
    call: { result: 'no-answer', ...facts },
    caller: null,
  });
  const fix = (receivedOn: string, to = letter): Command => ({
    kind: 'correct-letter',
    letter: to,
    receivedOn,
    reason: 'Cachet',
  });
  const recall = (change: object, to = logged): Command => ({
    kind: 'correct-call',
    call: to,
    change,
    withdraw: false,
    reason: 'Erreur',
  });
  const person = (roles: string[]): Command => ({
    kind: 'add-person',
    email: 'x@demo',
    name: 'X',
    roles,
    canSignIn: true,
  });
  const number = (to: string): Command => ({ kind: 'declare-number', partner: to, number: 'pro', phone: null });
  const match = (from: string, to: string): Command => ({ kind: 'match-letter', letter: from, partner: to });

  const cases: [string, Email | 'operator', () => Command, string[]][] = [
    ['open-case: not for finance', FINANCE, () => open({}, { type: 'potential-churn' }), ['role']],
    ['open-case: no such type', AM, () => open({}, { type: 'nonsense' }), ['unknown-type']],
    ['open-case: no such partner', AM, () => open({}, { partner: 'NOBODY' }), ['unknown-partner']],
    ['open-case: no such contract', AM, () => open({}, { product: 'wavy' }), ['product']],
    ['open-case: a second one', AM, () => open(), ['already-open']],
    [
      'open-case: unknown field and bad value',
      AM,
      () => open({ colour: 'red', mainReason: 'no' }),
      ['already-open', 'unknown-field', 'bad-value'],
    ],
    ['take-action: no such case', AM, () => lose('CR-0'), ['unknown-case']],
    ['take-action: no such action', AM, () => act(id, 'nonsense'), ['unknown-action']],
    ['take-action: a name every object has', AM, () => act(id, 'constructor'), ['unknown-action']],
    ['take-action: not this role', FINANCE, () => act(id, 'fill-pave', { outcome: 'refused' }), ['role']],
    ['take-action: not in this state', LEADER, () => act(id, 'reopen', { reason: 'Erreur' }), ['state']],
    ['take-action: not without its form', LEADER, () => act(id, 'override-dates'), ['missing-input', 'missing-field']],
    [
      'take-action: fields it does not take',
      AM,
      () => act(id, 'fill-pave', { constructor: 'x', state: 'lost' }),
      ['unknown-field', 'unknown-field'],
    ],
    ['attach-file: not for finance', FINANCE, () => paper(id), ['role']],
    ['attach-file: no such kind', AM, () => paper(id, 'poem'), ['bad-value']],
    ['attach-file: no such case', AM, () => paper('CR-0'), ['unknown-case']],
    ['add-note: not for finance', FINANCE, () => note(id), ['role']],
    ['add-note: no such case', AM, () => note('CR-0'), ['unknown-case']],
    ['add-note: a text no database keeps', AM, () => note(id, 'a\0b'), ['bad-value']],
    ['register-letter: not for an account manager', AM, () => letterOf(partner), ['role']],
    ['register-letter: no receipt date', JUNIOR, () => letterOf(partner, { receivedOn: '' }), ['no-receipt-date']],
    ['register-letter: not a date', JUNIOR, () => letterOf(partner, { receivedOn: '2026-02-30' }), ['not-a-date']],
    [
      'register-letter: received tomorrow',
      JUNIOR,
      () => letterOf(partner, { receivedOn: '2026-11-25' }),
      ['receipt-in-future'],
    ],
    [
      'register-letter: received after it was entered',
      JUNIOR,
      () => letterOf(partner, { registeredOn: '2026-11-20' }),
      ['receipt-in-future'],
    ],
    [
      'register-letter: written after it came',
      JUNIOR,
      () => letterOf(partner, { receivedOn: '2026-11-20', writtenOn: '2026-11-21' }),
      ['written-after-receipt'],
    ],
    [
      'register-letter: the same number again',
      JUNIOR,
      () => letterOf(partner, { number: 'KNOWN' }),
      ['already-imported'],
    ],
    ['register-letter: no such channel', JUNIOR, () => letterOf(partner, { channel: 'pigeon' }), ['bad-value']],
    ['register-letter: no such product', JUNIOR, () => letterOf(partner, { product: 'taxi' }), ['bad-value']],
    ['match-letter: not for an account manager', AM, () => match(letter, partner), ['role']],
    ['match-letter: already matched', JUNIOR, () => match(letter, partner), ['state']],
    ['match-letter: no such letter', JUNIOR, () => match('C0', partner), ['unknown-letter']],
    ['correct-letter: not for an account manager', AM, () => fix('2026-11-10'), ['role']],
    ['correct-letter: into the future', JUNIOR, () => fix('2026-12-01'), ['receipt-in-future']],
    ['correct-letter: not a date', JUNIOR, () => fix('10/11/2026'), ['not-a-date']],
    ['correct-letter: no such letter', JUNIOR, () => fix('2026-11-10', 'C0'), ['unknown-letter']],
    ['log-call: not for finance', FINANCE, () => log({}), ['role']],
    ['log-call: no such partner', AM, () => log({}, 'NOBODY'), ['unknown-partner']],
    ['log-call: no such result', AM, () => log({ result: 'hung-up' }), ['bad-value']],
    ['log-call: not a day', AM, () => log({ day: '2026-02-30' }), ['not-a-date']],
    ['log-call: not a time', AM, () => log({ time: '25:00' }), ['not-a-date']],
    ['log-call: later this morning', AM, () => log({ time: '10:31' }), ['in-future']],
    ['correct-call: not for sales', 'sales@demo', () => recall({ number: 'pro' }), ['role']],
    ['correct-call: into the future', AM, () => recall({ day: '2026-11-25' }), ['in-future']],
    ['correct-call: no such call', AM, () => recall({ number: 'pro' }, 'none'), ['unknown-call']],
    ['declare-number: not for finance', FINANCE, () => number(partner), ['role']],
    ['declare-number: no such partner', AM, () => number('NOBODY'), ['unknown-partner']],
    ['add-person: not for a team leader', LEADER, () => person(['sales']), ['role']],
    ['add-person: no such role', 'operator', () => person(['king']), ['bad-value']],
    [
      'add-person: nobody changes their own roles',
      'admin@demo',
      () => ({ ...person(['admin', 'team-leader']), email: 'admin@demo' }),
      ['separation'],
    ],
  ];
  test.each(cases)('%s', async (_, who, command, codes) => {
    const refused = await desk.refused(who, command());
    expect(refused.reasons.map((found) => found.code)).toEqual(codes);
    for (const { page, line, message } of refused.reasons) {
      expect(page).toMatch(/\.md$/);
      expect(line).toBeGreaterThan(0);
      expect(message.fr).not.toBe(message.en);
    }
  });

  test('an import is the administrator’s', async () => {
    const facts = {
      name: 'X',
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
    const command: Command = { kind: 'import-partner', id: 'X', partner: facts, contracts: [] };
    expect(await desk.codes(LEADER, command)).toEqual(['role']);
    expect(await desk.codes(JUNIOR, letterOf(partner), { via: 'import' })).toEqual(['role']);
    expect(await desk.codes(AM, call(partner), { via: 'import' })).toEqual(['role']);
  });

  test('is kept outside the journal, with who, what, why and under which law; a refused preview is not', async () => {
    const before = await count('refused');
    await desk.codes(FINANCE, act(id, 'mark-lost'), { preview: true });
    expect(await count('refused')).toBe(before);
    await desk.codes(FINANCE, act(id, 'mark-lost'));
    expect(await count('refused')).toBe(before + 1);
    const [kept] = await desk.pool.sql<Record<string, never>>('select * from refused order by id desc limit 1');
    expect(kept).toMatchObject({ kind: 'take-action', action: 'mark-lost', target: id, via: 'http', law_version: 1 });
    expect(kept).toMatchObject({
      actor: { email: FINANCE, roles: ['finance'] },
      reasons: [{ code: 'role', ok: false }, { code: 'missing-template' }],
    });
  });

  test('a stale look is refused, whatever the command on the case', async () => {
    const { id: fresh } = await desk.opened();
    for (const command of [lose(fresh), note(fresh), paper(fresh)]) {
      expect(await desk.codes(AM, command, { ifMatch: 1 })).toEqual(['version']);
    }
    expect((await desk.done(AM, note(fresh), { ifMatch: 2 })).result.version).toBe(3);
    expect((await desk.done(AM, lose(fresh), { ifMatch: 3 })).result.version).toBe(4);
  });
});

test('after all this, the journal still says what the rows say', async () => {
  expect(await desk.problems()).toEqual([]);
});
