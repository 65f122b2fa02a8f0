import type { Fields } from '../policy/book.ts';
import { addDays } from '../policy/civil-date.ts';
import { actor } from './people.ts';
import type { Script } from './script.ts';
import type { Cast, Story } from './story.ts';

const LEADER = 'team-leader@demo';

/** A letter that came so many days ago, registered by a junior on the next working day; gives its case. */
export async function letterComes(script: Script, cast: Cast, daysAgo: number, more: Fields = {}): Promise<string> {
  const { partner, product, junior } = cast;
  const receivedOn = typeof more['receivedOn'] === 'string' ? more['receivedOn'] : script.days.workday(daysAgo);
  const letter = {
    number: null,
    receivedOn,
    writtenOn: addDays(receivedOn, -cast.chance.between(1, 4)),
    registeredOn: null,
    channel: cast.chance.pick(['registered-letter', 'registered-letter', 'e-mail', 'form', 'letter']),
    product,
    named: partner.partner.name,
    city: partner.partner.city,
    scan: null,
    note: null,
  };
  const command = { kind: 'register-letter', letter, partner: partner.id } as const;
  const { case: id } = await script.give(actor(junior), receivedOn, '10:20', command);
  return id ?? '';
}

const pave = (cast: Cast, outcome: string): Fields => ({
  appointmentSummary: `RDV avec ${cast.manager}`,
  mainReason: cast.chance.pick(['price', 'competitor', 'feature', 'care-low', 'nouse', 'manual']),
  healthStatus: cast.chance.pick(['vert', 'orange', 'rouge']),
  competitor: cast.chance.pick(['aucun', 'Planity', 'agenda papier']),
  outcome,
});

const HOURS = ['09:00', '10:30', '11:30', '14:00', '15:30', '16:30'];

/** Booked by a junior so many days ago, for about another day; gives the day it was booked for. */
function appointment(script: Script, cast: Cast, id: string, booked: number, on: number): Promise<string> {
  const wanted = { person: cast.am, from: script.days.workday(on), at: cast.chance.pick(HOURS) };
  return script.book(cast.junior, script.days.workday(booked), '11:05', id, wanted);
}

/** Letters nobody has answered yet: from this morning's to the one whose PED has gone by. */
export const fresh = (daysAgo: number): Story => ({
  since: daysAgo,
  anyContract: true,
  async play(script, cast) {
    const id = await letterComes(script, cast, daysAgo);
    if (cast.chance.percent(60))
      await script.call(
        cast.am,
        script.days.workday(Math.max(0, daysAgo - 2)),
        '10:45',
        cast.partner.id,
        'salon',
        'voicemail',
      );
    if (daysAgo > 5 && cast.chance.percent(60)) await appointment(script, cast, id, daysAgo - 3, -2);
    if (cast.chance.percent(40))
      await script.note(
        cast.am,
        script.days.workday(Math.max(0, daysAgo - 3)),
        '16:10',
        id,
        'Gérante en congé jusqu’à lundi, rappeler le matin.',
      );
  },
});

/** A letter whose act-by date, one month later, falls so many days from today: for the product that counts in months. */
export const dueIn = (days: number): Story => ({
  since: 31 - days,
  async play(script, cast) {
    const receivedOn = script.days.monthBefore(days);
    const id = await letterComes(script, cast, 0, { receivedOn });
    await script.call(cast.am, script.days.workday(20), '10:15', cast.partner.id, 'salon', 'no-answer');
    await script.call(cast.am, script.days.workday(9), '15:40', cast.partner.id, 'salon', 'voicemail');
    if (cast.chance.percent(50))
      await script.act(cast.am, script.days.workday(4), '17:05', id, 'fill-pave', { outcome: 'to-call-back' });
  },
});

/** A salon that stays: appointment held, pavé full, withdrawal in writing. */
export const saved = (daysAgo: number): Story => ({
  since: daysAgo,
  async play(script, cast) {
    const id = await letterComes(script, cast, daysAgo);
    const day = await appointment(script, cast, id, daysAgo - 1, daysAgo - 6);
    await script.call(cast.am, script.days.workday(daysAgo - 4), '11:30', cast.partner.id, 'salon', 'answered');
    await script.act(cast.am, day, '18:05', id, 'hold-appointment');
    await script.act(cast.am, day, '18:10', id, 'fill-pave', pave(cast, 'saved-with-plan-change'));
    const text = `Bonjour,\n\nje renonce à ma demande de résiliation.\n\n${cast.partner.partner.name}\n`;
    await script.attach(cast.am, script.days.workday(daysAgo - 9), '09:50', id, 'withdrawal', 'retractation.txt', text);
    await script.act(cast.am, script.days.workday(daysAgo - 9), '10:00', id, 'mark-recovered', {
      note: 'Remise de deux mois, engagement prolongé.',
    });
  },
});

/** A salon that leaves: it said so, or never answered. */
export const lost = (daysAgo: number, outcome: 'refused' | 'unreachable', after: number): Story => ({
  since: daysAgo,
  async play(script, cast) {
    const id = await letterComes(script, cast, daysAgo);
    await script.call(
      cast.am,
      script.days.workday(daysAgo - 2),
      '10:10',
      cast.partner.id,
      'salon',
      outcome === 'refused' ? 'answered' : 'no-answer',
    );
    await script.call(cast.am, script.days.workday(daysAgo - 5), '16:25', cast.partner.id, 'salon', 'voicemail');
    const day = script.days.workday(daysAgo - after);
    await script.act(
      cast.am,
      day,
      '16:50',
      id,
      'fill-pave',
      outcome === 'unreachable' ? { outcome } : pave(cast, outcome),
    );
    await script.act(cast.am, day, '17:00', id, 'mark-lost', { note: 'Accès coupés à la PED.' });
  },
});

/** A refusal that came from the sale itself: a junior said so, and the loss waits for the team leader. */
export const salesProcess = (daysAgo: number): Story => ({
  since: daysAgo,
  async play(script, cast) {
    const id = await letterComes(script, cast, daysAgo);
    await script.act(cast.am, script.days.workday(daysAgo - 3), '11:10', id, 'fill-pave', pave(cast, 'refused'));
    await script.act(cast.junior, script.days.workday(daysAgo - 3), '14:00', id, 'set-origin', {
      origin: 'sales-process',
    });
    await script.act(cast.am, script.days.workday(daysAgo - 4), '09:35', id, 'hand-to-team-leader', {
      note: 'Le salon dit n’avoir jamais été prévenu de l’engagement.',
    });
  },
});

/** Handed over for advice, and sometimes given back with what is missing. */
export const handedOver = (daysAgo: number, back: boolean): Story => ({
  since: daysAgo,
  async play(script, cast) {
    const id = await letterComes(script, cast, daysAgo);
    await script.act(cast.am, script.days.workday(daysAgo - 2), '10:55', id, 'hand-to-team-leader', {
      note: 'Demande une sortie anticipée.',
    });
    if (!back) return;
    await script.act(LEADER, script.days.workday(daysAgo - 3), '18:05', id, 'give-back', {
      reason: 'Il manque le compte rendu du rendez-vous.',
    });
  },
});

/** What a team leader does with dates: confirms a proposed one, replaces one, or opens a loss again before its PED. */
export const ruled = (daysAgo: number, how: 'confirm-ped' | 'override-dates' | 'reopen'): Story => ({
  since: daysAgo,
  async play(script, cast) {
    const id = await letterComes(script, cast, daysAgo);
    const day = script.days.workday(daysAgo - 2);
    if (how === 'confirm-ped') return void (await script.act(LEADER, day, '12:10', id, how));
    if (how === 'override-dates') {
      const set = { ped: addDays(script.days.today, 45), reason: 'Fermeture annoncée, accord écrit du salon.' };
      return void (await script.act(LEADER, day, '12:10', id, how, set));
    }
    await script.act(cast.am, day, '15:00', id, 'fill-pave', { outcome: 'unreachable' });
    await script.act(cast.am, day, '15:10', id, 'mark-lost');
    await script.act(LEADER, script.days.workday(Math.max(0, daysAgo - 3)), '09:40', id, how, {
      reason: 'Le gérant a rappelé.',
    });
  },
});

/** A letter registered with the wrong day, then corrected; a second request that joins the same case. */
export const corrected = (daysAgo: number): Story => ({
  since: daysAgo,
  async play(script, cast) {
    const id = await letterComes(script, cast, daysAgo);
    await letterComes(script, cast, daysAgo - 4);
    await script.note(
      cast.junior,
      script.days.workday(daysAgo - 4),
      '11:00',
      id,
      'Le formulaire et la lettre disent la même chose.',
    );
  },
});
