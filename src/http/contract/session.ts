import { z } from 'zod';

export const person = z
  .object({ email: z.string(), name: z.string(), roles: z.array(z.string()), roleLabels: z.array(z.string()) })
  .meta({ id: 'Person' });
export const peopleList = z.object({ people: z.array(person) }).meta({ id: 'PeopleList' });
export const startSession = z.strictObject({ email: z.string() }).meta({ id: 'StartSession' });
export const session = z
  .object({
    person,
    today: z.string(),
    commands: z
      .record(
        z.string(),
        z.object({ allowed: z.boolean(), message: z.string(), page: z.string(), line: z.number().int() }),
      )
      .meta({ description: 'Desk commands (register-letter, log-call…) and whether this person may' }),
  })
  .meta({ id: 'Session' });
