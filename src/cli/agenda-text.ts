import type { AbsenceView, AgendaDay, AgendaView, AppointmentView, SlotsView } from '../cases/agenda.ts';
import { parseDay } from '../policy/civil-date.ts';
import { longDate, wordsOf } from '../policy/date-words.ts';
import type { Lang } from './io.ts';

const SAY = {
  fr: {
    own: 'horaires à soi',
    off: 'libre',
    free: 'libre',
    away: 'absent',
    cover: 'remplacement',
    none: 'Aucun créneau libre.',
    to: 'au',
    colon: '\u00a0: ',
  },
  en: {
    own: 'own hours',
    off: 'off',
    free: 'free',
    away: 'away',
    cover: 'covered by',
    none: 'No free slot.',
    to: 'to',
    colon: ': ',
  },
} as const;

const dayName = (day: string, lang: Lang): string => longDate(parseDay(day) ?? 0)[lang];

function appointmentLine({ time, until, partnerName, case: of, stateLabel, clash, id }: AppointmentView): string {
  return `    ${time}-${until}  ${partnerName} (${of})  ${stateLabel}  ${id}${clash === null ? '' : `\n      ! ${clash}`}`;
}

function dayLines(day: AgendaDay, view: AgendaView, lang: Lang): string[] {
  const say = SAY[lang];
  const closed = day.holiday ?? say.off;
  const hours =
    day.worked.length === 0 ? closed : `${day.worked.join(' ')}  (${say.free}${say.colon}${day.free.join(' ') || '-'})`;
  const taken = view.appointments.filter((slot) => slot.day === day.day);
  return [`  ${dayName(day.day, lang)}  ${hours}`, ...taken.map(appointmentLine)];
}

function absenceLine({ id, from, until, fromHalf, untilHalf, kindLabel, coverName }: AbsenceView, lang: Lang): string {
  const say = SAY[lang];
  const first = wordsOf(from)[lang] + (fromHalf === 'afternoon' ? ' 12:00' : '');
  const last = wordsOf(until)[lang] + (untilHalf === 'morning' ? ' 12:00' : '');
  const more = [kindLabel, coverName === null ? null : `${say.cover}${say.colon}${coverName}`].filter(Boolean);
  const days = first === last ? first : `${first} ${say.to} ${last}`;
  return `  ${say.away}${say.colon}${days}${more.length > 0 ? ` (${more.join(', ')})` : ''}  ${id}`;
}

/** Somebody's days one after the other, with what is taken, what is left, and absences. */
export function agendaText(view: AgendaView, lang: Lang): string {
  const own = view.ownHours ? ` (${SAY[lang].own})` : '';
  return [
    `${view.name} <${view.person}>${own}`,
    ...view.absences.map((absence) => absenceLine(absence, lang)),
    ...view.days.flatMap((day) => dayLines(day, view, lang)),
  ].join('\n');
}

/** Free slots, a day on each line. */
export function slotsText({ name, minutes, slots, cover }: SlotsView, lang: Lang): string {
  const say = SAY[lang];
  const days = [...new Set(slots.map(({ day }) => day))];
  const timesOf = (day: string): string =>
    slots
      .filter((slot) => slot.day === day)
      .map(({ time }) => time)
      .join(' ');
  return [
    `${name}, ${minutes} min`,
    ...(cover ? [`  ${say.cover}${say.colon}${cover.name} <${cover.email}>`] : []),
    ...(days.length === 0 ? [`  ${say.none}`] : days.map((day) => `  ${dayName(day, lang)}  ${timesOf(day)}`)),
  ].join('\n');
}
