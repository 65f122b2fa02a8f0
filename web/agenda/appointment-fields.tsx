import { useEffect } from 'react';
import type { ActionView, FormField, Value } from '../api/client.ts';
import { BookFields } from '../forms/book-fields.tsx';
import { useMessages } from '../locales/language.ts';
import { SlotChoice } from './slot-choice.tsx';

/** Fields by which a case says its appointment, in every procedure that has one. */
const DAY = 'appointmentOn';
const TIME = 'appointmentAt';
const PERSON = 'appointmentWith';

type Props = {
  caseId: string;
  /** Who looks after the partner: asked first. */
  manager: string | null;
  appointment: NonNullable<ActionView['appointment']>;
  fields: readonly FormField[];
  set: Record<string, Value>;
  onSet: (id: string, value: Value) => void;
  error: Error | null;
};

/** An appointment to book or move: with whom, one of their free slots, or any other moment. */
export function AppointmentFields({ caseId, manager, appointment, fields, set, onSet, error }: Props) {
  const t = useMessages();
  const field = (id: string) => fields.find((one) => one.id === id);
  // What a missed appointment left on the case says nothing of the next one; one that moves begins where it stands.
  const held = (id: string): Value => (appointment.act === 'move' ? (field(id)?.value ?? null) : null);
  const value = (id: string): Value => (id in set ? (set[id] ?? null) : held(id));
  const person = value(PERSON) ?? field(PERSON)?.value ?? manager;
  useEffect(() => {
    if (!(PERSON in set) && person !== null) onSet(PERSON, person);
  }, [set, person, onSet]);
  const [day, time] = [value(DAY), value(TIME)];
  const moment = [field(DAY), field(TIME)].flatMap((one) => (one ? [{ ...one, value: value(one.id) }] : []));
  const others = fields.filter(({ id }) => ![DAY, TIME, PERSON].includes(id));
  const rest = { set, onSet, error };
  return (
    <>
      <BookFields
        fields={fields
          .filter(({ id }) => id === PERSON)
          .map((one) => ({ ...one, value: person, missing: person === null }))}
        {...rest}
      />
      {typeof person === 'string' && (
        <SlotChoice
          key={person}
          person={person}
          minutes={appointment.minutes}
          moving={appointment.act === 'move' ? caseId : null}
          chosen={typeof day === 'string' && typeof time === 'string' ? { day, time } : null}
          onChoose={(slot) => {
            onSet(DAY, slot.day);
            onSet(TIME, slot.time);
          }}
          onPerson={(email) => onSet(PERSON, email)}
        />
      )}
      <details className="other-fields">
        <summary>{t.agenda.otherMoment}</summary>
        <BookFields fields={moment} {...rest} />
      </details>
      {others.length > 0 && <BookFields fields={others} {...rest} />}
    </>
  );
}
