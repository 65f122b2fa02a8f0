import { describe, expect, test } from 'vitest';
import { actorWith, ROLES, row, SALON, small, when } from '../../test/kit/salon.ts';
import type { Fields, Relation, Value, WhoRow } from './book.ts';
import { DESK_COMMANDS, type DeskCommand } from './facts.ts';
import { decideCommand, roleNames, weighWho } from './who.ts';

const FALLBACK = { page: 'page.md', line: 99 };

function weigh(rows: readonly WhoRow[], roles: readonly string[], as: readonly Relation[] = [], fields: Fields = {}) {
  const read = (name: string): Value => fields[name] ?? null;
  return weighWho(SALON, rows, actorWith(...roles), as, read, FALLBACK);
}

/** Each reason in a word: `role`, `not role`, and the line that speaks. */
const told = (reasons: ReturnType<typeof weigh>): string =>
  reasons.map(({ ok, code, line }) => `${ok ? '' : 'not '}${code} @${line}`).join(', ');

describe('rows of roles', () => {
  const AM = row(1, ['account-manager', 'admin']);
  const TL = row(2, ['team-leader']);
  test.each<[string, readonly WhoRow[], readonly string[], string]>([
    ['a role of the row', [AM], ['admin'], 'role @1'],
    ['another role', [AM], ['finance'], 'not role @1'],
    ['no role at all', [AM], [], 'not role @1'],
    ['a role the book does not know', [AM], ['chief'], 'not role @1'],
    ['the row that names the role speaks', [AM, TL], ['team-leader'], 'role @2'],
    ['several roles unite their rights', [AM, TL], ['finance', 'team-leader'], 'role @2'],
    ['no row: nobody', [], ['admin'], 'not role @99'],
    ['a row without roles: nobody', [row(1, [])], ['admin'], 'not role @1'],
    ['an empty role is no role', [row(1, ['admin'])], [''], 'not role @1'],
  ])('%s', (_, rows, roles, expected) => {
    expect(told(weigh(rows, roles))).toBe(expected);
  });
});

describe('rows that apply only when', () => {
  const rows = [
    row(1, ['account-manager', 'team-leader'], { when: [when('origin', 'isNot', 'sales-process')] }),
    row(2, ['team-leader'], { when: [when('origin', 'is', 'sales-process')], not: ['partner-manager'] }),
  ];
  test.each<[Value, readonly string[], readonly Relation[], string]>([
    ['billing', ['account-manager'], [], 'role @1'],
    [null, ['account-manager'], ['partner-manager'], 'role @1'],
    ['sales-process', ['account-manager'], [], 'not role @2'],
    ['sales-process', ['team-leader'], [], 'role @2, separation @2'],
    ['sales-process', ['team-leader'], ['partner-manager'], 'role @2, not separation @2'],
    // A second role adds rights; it does not lift a separation.
    ['sales-process', ['account-manager', 'team-leader'], ['partner-manager'], 'role @2, not separation @2'],
    ['billing', ['account-manager', 'team-leader'], ['partner-manager'], 'role @1'],
    ['billing', ['finance'], [], 'not role @1'],
  ])('origin %j, %j as %j', (origin, roles, as, expected) => {
    expect(told(weigh(rows, roles, as, { origin }))).toBe(expected);
  });

  test('all conditions of a row must hold for it to count', () => {
    const both = [row(1, ['admin'], { when: [when('origin', 'is', 'billing'), when('preChurn', 'is', true)] })];
    expect(told(weigh(both, ['admin'], [], { origin: 'billing', preChurn: true }))).toBe('role @1');
    expect(told(weigh(both, ['admin'], [], { origin: 'billing' }))).toBe('not role @99');
  });
});

describe('separation of duty', () => {
  const BARRED = row(1, ['team-leader'], { not: ['partner-manager', 'past-owner'] });
  const OWN = row(2, ['team-leader'], { only: ['owner', 'author'] });
  const BOTH = row(3, ['team-leader'], { only: ['owner'], not: ['requester'] });
  test.each<[string, readonly WhoRow[], readonly Relation[], string]>([
    ['a stranger to the case', [BARRED], [], 'role @1, separation @1'],
    ['relations the row does not name', [BARRED], ['author', 'requester', 'owner'], 'role @1, separation @1'],
    ['the manager', [BARRED], ['partner-manager'], 'role @1, not separation @1'],
    ['a past owner', [BARRED], ['past-owner'], 'role @1, not separation @1'],
    ['both', [BARRED], ['partner-manager', 'past-owner'], 'role @1, not separation @1'],
    ['one of those it is kept for', [OWN], ['author'], 'role @2, separation @2'],
    ['none of those it is kept for', [OWN], ['past-owner'], 'role @2, not separation @2'],
    ['kept for the owner, who did not ask', [BOTH], ['owner'], 'role @3, separation @3'],
    ['kept for the owner, who asked', [BOTH], ['owner', 'requester'], 'role @3, not separation @3'],
    ['asked, and not the owner', [BOTH], ['requester'], 'role @3, not separation @3'],
    [
      'the row without a separation lets through, and speaks',
      [BARRED, row(4, ['team-leader'])],
      ['past-owner'],
      'role @4',
    ],
    [
      'the row whose separation holds lets through, and speaks',
      [BARRED, OWN],
      ['past-owner', 'owner'],
      'role @2, separation @2',
    ],
    ['when none lets through, the first says why', [BARRED, OWN], ['past-owner'], 'role @1, not separation @1'],
  ])('%s', (_, rows, as, expected) => {
    expect(told(weigh(rows, ['team-leader'], as))).toBe(expected);
  });

  test('a separation of a row the actor holds no role of neither helps nor hurts', () => {
    const rows = [row(1, ['admin'], { not: ['owner'] }), row(2, ['finance'])];
    expect(told(weigh(rows, ['finance'], ['owner']))).toBe('role @2');
    expect(told(weigh(rows, ['admin'], ['owner']))).toBe('role @1, not separation @1');
  });
});

describe('what the reasons tell', () => {
  const rows = [row(1, ['junior-account-manager', 'team-leader'], { not: ['partner-manager', 'past-owner'] })];

  test('who may, and what was read, whether it passes or fails', () => {
    const may = ['junior-account-manager', 'team-leader'];
    expect(weigh(rows, ['finance'])[0]).toMatchObject({ who: may, read: ['finance'], page: 'page.md' });
    const [role, separation] = weigh(rows, ['team-leader'], ['author']);
    expect(role).toMatchObject({ ok: true, who: may, read: ['team-leader'] });
    expect(separation).toMatchObject({ ok: true, who: may, read: ['author'] });
  });

  test('who may is each role once, over all rows that apply', () => {
    const double = [
      row(1, ['admin', 'sales']),
      row(2, ['sales', 'finance']),
      row(3, ['admin'], { when: [when('origin', 'is', 'x')] }),
    ];
    expect(weigh(double, [])[0]?.who).toEqual(['admin', 'sales', 'finance']);
  });

  test.each<[string, readonly string[], readonly Relation[], string, string]>([
    [
      'refused',
      ['finance'],
      [],
      'Réservé à\u00a0: AM junior, Team leader AM. Vous êtes\u00a0: Finance.',
      'Reserved for: Junior account manager, Team leader. You are: Finance.',
    ],
    [
      'without a role',
      [],
      [],
      'Réservé à\u00a0: AM junior, Team leader AM. Vous êtes\u00a0: sans rôle.',
      'Reserved for: Junior account manager, Team leader. You are: without a role.',
    ],
    [
      'one bar',
      ['team-leader'],
      ['past-owner'],
      'Séparation des tâches\u00a0: vous êtes un ancien responsable, une autre personne doit le faire.',
      'Separation of duty: you are a past owner, another person has to do it.',
    ],
    [
      'two bars',
      ['team-leader'],
      ['past-owner', 'partner-manager'],
      'Séparation des tâches\u00a0: vous êtes l’account manager du partenaire et un ancien responsable, une autre personne doit le faire.',
      'Separation of duty: you are the partner’s account manager and a past owner, another person has to do it.',
    ],
  ])('%s', (_, roles, as, fr, en) => {
    expect(weigh(rows, roles, as).at(-1)?.message).toEqual({ fr, en });
  });

  test('what passes is told too', () => {
    const [role, separation] = weigh(rows, ['team-leader']).map((found) => found.message);
    expect(role).toEqual({
      fr: 'Votre rôle le permet\u00a0: Team leader AM.',
      en: 'Your role allows it: Team leader.',
    });
    expect(separation).toEqual({
      fr: 'Vous n’êtes pas l’account manager du partenaire ni un ancien responsable.',
      en: 'You are not the partner’s account manager nor a past owner.',
    });
  });

  test('a row kept for somebody says for whom, passed or failed', () => {
    const kept = [row(1, ['sales'], { only: ['owner', 'author'] })];
    expect(weigh(kept, ['sales']).at(-1)?.message).toEqual({
      fr: 'Seulement pour le responsable du dossier ou la personne qui a ouvert le dossier.',
      en: 'Only for the owner of the case or the person who opened the case.',
    });
    expect(weigh(kept, ['sales'], ['author']).at(-1)?.message).toEqual({
      fr: 'Vous êtes la personne qui a ouvert le dossier.',
      en: 'You are the person who opened the case.',
    });
  });

  test('nobody may', () => {
    expect(weigh([], ['admin'])[0]).toMatchObject({
      message: { fr: 'Personne ne peut le faire dans cette situation.', en: 'Nobody may do it in this situation.' },
      who: [],
    });
  });

  test('roles are named as the book names them, an unknown one by its id', () => {
    expect(roleNames(SALON, ['finance', 'chief'])).toEqual({ fr: 'Finance, chief', en: 'Finance, chief' });
    expect(roleNames(SALON, [])).toEqual({ fr: '', en: '' });
  });
});

describe('the desk’s own commands, by the book of the salons', () => {
  const EVERYDAY = [
    'support-agent',
    'onboarding-manager',
    'sales',
    'account-manager',
    'junior-account-manager',
    'team-leader',
    'admin',
  ];
  const POST_ROOM = ['junior-account-manager', 'team-leader', 'admin'];
  const CALLS = ['account-manager', 'junior-account-manager', 'team-leader', 'onboarding-manager'];
  const MAY: Record<DeskCommand, readonly string[]> = {
    'register-letter': POST_ROOM,
    'match-letter': POST_ROOM,
    'correct-letter': POST_ROOM,
    'log-call': EVERYDAY,
    'correct-call': CALLS,
    'declare-number': EVERYDAY,
    'attach-file': EVERYDAY,
    'add-note': EVERYDAY,
    'import-partners': ['admin'],
    'import-letters': ['admin'],
    'import-calls': ['admin'],
    'add-person': ['admin'],
    'set-hours': ['team-leader'],
    'record-absence': ['team-leader'],
    'set-cover': ['team-leader', 'admin'],
    'change-manager': ['team-leader', 'admin'],
    'record-domain': POST_ROOM,
  };
  test.each(
    DESK_COMMANDS.flatMap((command) => ROLES.map((role) => [command, role, MAY[command].includes(role)] as const)),
  )('%s by %s: %j', (command, role, expected) => {
    const reasons = decideCommand(SALON, command, actorWith(role));
    expect(reasons.every((found) => found.ok)).toBe(expected);
    expect(reasons[0]?.page).toMatch(/^(roles|letters|agenda|domains)\.md$/);
  });

  const OWN: Partial<Record<DeskCommand, readonly string[]>> = {
    'set-hours': ['onboarding-manager', 'account-manager', 'junior-account-manager', 'team-leader'],
    'record-absence': ROLES,
  };
  test.each(DESK_COMMANDS.flatMap((command) => ROLES.map((role) => [command, role] as const)))(
    '%s by %s, about oneself',
    (command, role) => {
      const reasons = decideCommand(SALON, command, actorWith(role), ['self']);
      expect(reasons.every((found) => found.ok)).toBe((OWN[command] ?? MAY[command]).includes(role));
    },
  );

  test('what one may do about oneself alone is refused about another by separation, not by role', () => {
    expect(decideCommand(SALON, 'set-hours', actorWith('account-manager'))).toMatchObject([
      { code: 'role', ok: true, page: 'agenda.md' },
      {
        code: 'separation',
        ok: false,
        message: { fr: 'Seulement pour la personne concernée.', en: 'Only for the person concerned.' },
      },
    ]);
    expect(decideCommand(SALON, 'set-hours', actorWith('account-manager'), ['self']).at(-1)).toMatchObject({
      ok: true,
      message: { fr: 'Vous êtes la personne concernée.', en: 'You are the person concerned.' },
    });
    // A second role that may it about anybody lifts it.
    expect(decideCommand(SALON, 'set-hours', actorWith('account-manager', 'team-leader')).every(({ ok }) => ok)).toBe(
      true,
    );
  });

  test('a command no page grants is nobody’s, and says so', () => {
    expect(decideCommand(small(), 'log-call', actorWith('lead'))).toMatchObject([
      {
        code: 'role',
        ok: false,
        message: { fr: 'Aucune page ne dit qui peut «\u00a0log-call\u00a0».', en: 'No page says who may “log-call”.' },
      },
    ]);
  });
});
