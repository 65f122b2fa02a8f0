import { Button, Radio } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { type Slot, slotsQuery } from '../api/agenda.ts';
import { useMessages } from '../locales/language.ts';
import { useFormat } from '../ui/use-format.ts';
import './agenda.css';

type Props = {
  person: string;
  minutes: number;
  /** Case whose own appointment gives its slot up. */
  moving: string | null;
  /** The day and time in the form; null: none yet. */
  chosen: { day: string; time: string } | null;
  onChoose: (slot: Slot) => void;
  onPerson: (email: string) => void;
};

/** Enough for the next days; the others are one button away. */
const FIRST_SHOWN = 12;

const keyOf = ({ day, time }: { day: string; time: string }): string => `${day} ${time}`;

/** The free slots of somebody, the earliest already chosen: an arrow and Enter are enough. */
export function SlotChoice({ person, minutes, moving, chosen, onChoose, onPerson }: Props) {
  const t = useMessages();
  const format = useFormat();
  const [all, setAll] = useState(false);
  const { data } = useQuery(slotsQuery(person, minutes, moving));
  const slots = data?.slots ?? [];
  const [first] = slots;
  useEffect(() => {
    if (chosen === null && first) onChoose(first);
  }, [chosen, first, onChoose]);
  const radio = useRef<HTMLInputElement>(null);
  const here = first !== undefined;
  useEffect(() => {
    // The slots come a moment after the dialog: the focus goes to them unless the person is already elsewhere.
    if (here && document.activeElement?.matches('body, [data-autofocus]')) radio.current?.focus();
  }, [here]);
  if (!data) return null;
  const shown = all ? slots : slots.slice(0, FIRST_SHOWN);
  const mark = chosen && shown.some((slot) => keyOf(slot) === keyOf(chosen)) ? chosen : first;
  const focused = mark ? keyOf(mark) : '';
  const days = [...new Set(shown.map(({ day }) => day))];
  return (
    <div className="slot-choice">
      {data.cover && (
        <p className="notice">
          {t.agenda.awayAsk(data.cover.name)}{' '}
          <Button size="compact-sm" variant="default" onClick={() => onPerson(data.cover?.email ?? person)}>
            {t.agenda.askCover(data.cover.name)}
          </Button>
        </p>
      )}
      {first ? (
        <Radio.Group
          label={t.agenda.slots(minutes)}
          value={chosen ? keyOf(chosen) : ''}
          onChange={(key) => {
            const slot = slots.find((one) => keyOf(one) === key);
            if (slot) onChoose(slot);
          }}
        >
          <div className="slot-days">
            {days.map((day) => (
              <div key={day} className="slot-day">
                <span>{format.long(day)}</span>
                {shown
                  .filter((slot) => slot.day === day)
                  .map((slot) => (
                    <Radio
                      key={keyOf(slot)}
                      size="md"
                      value={keyOf(slot)}
                      label={slot.time}
                      aria-label={t.agenda.slot(format.long(day), slot.time, minutes)}
                      {...(keyOf(slot) === focused ? { ref: radio } : {})}
                    />
                  ))}
              </div>
            ))}
          </div>
        </Radio.Group>
      ) : (
        <p className="notice">{t.agenda.noSlot}</p>
      )}
      {shown.length < slots.length && (
        <Button size="compact-sm" variant="default" onClick={() => setAll(true)}>
          {t.agenda.moreSlots(slots.length - shown.length)}
        </Button>
      )}
    </div>
  );
}
