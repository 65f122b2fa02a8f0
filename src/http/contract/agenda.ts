import { z } from 'zod';
import { WEEKDAYS } from '../../policy/vocabulary/words.ts';
import { day, realDay, reason } from './common.ts';

const time = z
  .string()
  .regex(/^\d{2}:\d{2}$/)
  .meta({ description: 'Paris wall clock', example: '10:00' });
const stretches = z.array(z.string()).meta({ description: 'Ranges of hours', example: ['09:00-12:30'] });
const half = z.enum(['morning', 'afternoon']);

export const weekHours = z
  .partialRecord(z.enum(WEEKDAYS), stretches)
  .meta({ id: 'WeekHours', description: 'Hours by weekday; a day left out is a day off' });

const absence = z
  .object({
    id: z.string(),
    from: day,
    until: day.meta({ description: 'Last day away, included' }),
    fromHalf: half.meta({ description: 'afternoon: the morning of the first day is worked' }),
    untilHalf: half.meta({ description: 'morning: the afternoon of the last day is worked' }),
    kind: z.string().nullable().meta({ description: 'Only for those who may record this person’s absences' }),
    kindLabel: z.string().nullable(),
    cover: z.string().nullable(),
    coverName: z.string().nullable(),
  })
  .meta({ id: 'Absence' });

const appointment = z
  .object({
    id: z.string(),
    case: z.string(),
    partner: z.string(),
    partnerName: z.string(),
    person: z.string(),
    day,
    time,
    until: time,
    minutes: z.number().int(),
    state: z.enum(['booked', 'held', 'missed', 'cancelled']),
    stateLabel: z.string(),
    clash: z.string().nullable().meta({ description: 'Why it could no longer be booked where it stands' }),
  })
  .meta({ id: 'Appointment' });

export const agendaView = z
  .object({
    person: z.string(),
    name: z.string(),
    from: day,
    to: day,
    today: day,
    hours: weekHours,
    ownHours: z.boolean().meta({ description: 'false: the hours are those of the book' }),
    days: z.array(
      z.object({
        day,
        holiday: z.string().nullable(),
        worked: stretches,
        free: stretches,
        cover: z.string().nullable(),
      }),
    ),
    absences: z.array(absence),
    appointments: z.array(appointment),
    rights: z.array(
      z.object({
        command: z.enum(['set-hours', 'record-absence', 'set-cover']),
        allowed: z.boolean(),
        reasons: z.array(reason),
      }),
    ),
  })
  .meta({ id: 'Agenda' });

export const slotsView = z
  .object({
    person: z.string(),
    name: z.string(),
    minutes: z.number().int(),
    slots: z.array(z.object({ day, time, minutes: z.number().int() })),
    cover: z
      .object({ email: z.string(), name: z.string() })
      .nullable()
      .meta({ description: 'Who to ask instead while the person is away' }),
  })
  .meta({ id: 'Slots' });

export const agendaQuery = z.object({
  from: realDay.optional().meta({ description: 'Default: Monday of this week' }),
  to: realDay.optional().meta({ description: 'Default: six days later; 62 days at most' }),
});

export const slotsQuery = z.object({
  minutes: z.coerce.number().int().min(5).max(480).optional().meta({ description: 'Default: 45' }),
  from: realDay.optional().meta({ description: 'Default: today' }),
  to: realDay.optional().meta({ description: 'Default: two weeks later; 62 days at most' }),
  moving: z.string().optional().meta({ description: 'Case whose own appointment gives its slot up' }),
  limit: z.coerce.number().int().min(1).max(500).optional(),
});

export const setHours = z
  .strictObject({
    hours: z
      .record(z.string(), z.array(z.string()))
      .nullable()
      .meta({ description: 'Ranges by English weekday; null: the hours of the book' }),
  })
  .meta({ id: 'SetHours' });

export const recordAbsence = z
  .strictObject({
    from: day,
    until: day,
    fromHalf: half.optional(),
    untilHalf: half.optional(),
    kind: z.string().meta({ description: 'A value of the list absence-kinds, e.g. leave' }),
    cover: z.string().min(1).nullable().optional().meta({ description: 'E-mail of who covers, for those who may say' }),
  })
  .meta({ id: 'RecordAbsence' });

export const setCover = z
  .strictObject({ cover: z.string().min(1).nullable().meta({ description: 'E-mail; null: nobody' }) })
  .meta({ id: 'SetCover' });

export const agendaAnswer = z
  .object({
    person: z.string(),
    absence: z.string().nullable(),
    outcome: z.enum(['created', 'updated', 'unchanged']),
  })
  .meta({ id: 'AgendaAnswer' });
