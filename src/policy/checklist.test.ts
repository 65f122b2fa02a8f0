import { describe, expect, test } from 'vitest';
import { attempt, caseOf, failing, SALON, sceneOf } from '../../test/kit/salon.ts';
import type { Checklist, Fields } from './book.ts';
import { checklistsFor, stepsOf, weighChecklist } from './checklist.ts';
import { type CaseState, NOTHING_AROUND, readFact } from './facts.ts';

const request = (fields: Fields, more: Partial<CaseState> = {}): CaseState =>
  caseOf({ type: 'support-request', fields, ...more });
const reading = (state: CaseState) => (name: string) => readFact(sceneOf(state), name);

const OPT_OUT: Checklist = SALON.checklists.get('opt-out')!;
const SOURCE = { page: 'page.md', line: 3 };
const HEARD: Fields = {
  request: 'opt-out',
  motive: 'Trop de commissions',
  argumentsGiven: true,
  managerAnnounced: true,
};
const SENT: Fields = { ...HEARD, appointmentState: 'booked', sentOn: '2026-11-04' };

describe('the steps of a conversation, in order', () => {
  test.each<[Fields, string]>([
    [{ request: 'opt-out' }, '------'],
    [{ request: 'opt-out', motive: '' }, '------'],
    [{ request: 'opt-out', motive: 'x' }, 'x-----'],
    // Steps are done in any order: each by what the case says.
    [{ request: 'opt-out', managerAnnounced: true }, '--x---'],
    [{ ...HEARD, argumentsGiven: false }, 'x-x---'],
    [HEARD, 'xxx---'],
    [{ ...HEARD, appointmentState: 'cancelled' }, 'xxx---'],
    [SENT, 'xxxxx-'],
    [{ ...SENT, resolvedOn: '2026-11-05' }, 'xxxxxx'],
  ])('%j', (fields, done) => {
    const steps = stepsOf(OPT_OUT, reading(request(fields)));
    expect(steps.map((step) => (step.done ? 'x' : '-')).join('')).toBe(done);
    expect(steps.map(({ step }) => step.id)).toEqual(OPT_OUT.steps.map((step) => step.id));
  });
});

describe('the checklists a case is led through', () => {
  test.each<[string, Fields, string[]]>([
    ['support-request', { request: 'opt-out' }, ['opt-out']],
    ['support-request', { request: 'opt-in' }, ['opt-in']],
    ['support-request', { request: 'other' }, []],
    ['support-request', {}, []],
    ['marketplace-audit', { request: 'opt-out' }, []],
  ])('%s %j', (type, fields, ids) => {
    expect(checklistsFor(SALON, type, reading(caseOf({ type, fields }))).map((one) => one.id)).toEqual(ids);
  });
});

describe('the need of a whole checklist', () => {
  test('passes when every step is done, and says so', () => {
    const found = weighChecklist(OPT_OUT, reading(request({ ...SENT, resolvedOn: '2026-11-05' })), SOURCE);
    expect(found).toMatchObject({ code: 'missing-step', ok: true, read: [], page: 'page.md', line: 3 });
    expect(found.message).toEqual({ fr: 'Opt-out\u00a0: tout est fait.', en: 'Opt-out: all done.' });
  });

  test('fails with what is left, in order', () => {
    const found = weighChecklist(OPT_OUT, reading(request({ ...HEARD, argumentsGiven: null })), SOURCE);
    expect(found).toMatchObject({ ok: false, read: ['argue', 'appointment', 'hand-on', 'resolve'], fields: [] });
    expect(found.message.fr).toMatch(
      /^Opt-out, il reste\u00a0: Défendre la page, une fois\u202f; Prendre le rendez-vous/,
    );
    expect(found.message.en).toMatch(/^Opt-out, still to do: Argue for the page, once; Book the appointment/);
  });

  test('an action that needs it counts what it writes itself', () => {
    const child = { kin: 'child', case: caseOf({ type: 'marketplace-audit' }), pinned: SALON, relations: [] } as const;
    const around = { ...NOTHING_AROUND, family: [child] };
    const resolve = (fields: Fields) =>
      failing(attempt('resolve', { by: 'support-agent', on: request(fields, { state: 'sent' }), around }));
    expect(resolve(SENT)).toEqual([]);
    expect(resolve({ ...SENT, argumentsGiven: false })).toEqual(['missing-step']);
  });
});
