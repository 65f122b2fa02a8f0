import { DateField } from '../forms/date-field.tsx';
import { TimeField } from '../forms/time-field.tsx';
import { useMessages } from '../locales/language.ts';

/** When a call was made; what is absent is now. */
export type Moment = { day?: string; time?: string };

type Props = { moment: Moment; onChange: (moment: Moment) => void };

/** Folded away: a call is nearly always logged at once. */
export function OtherMoment({ moment, onChange }: Props) {
  const t = useMessages();
  const change = (name: 'day' | 'time', value: string | null) => {
    const { [name]: _before, ...rest } = moment;
    onChange(value === null ? rest : { ...rest, [name]: value });
  };
  return (
    <details className="other-fields">
      <summary>{t.calls.otherMoment}</summary>
      <DateField
        label={t.calls.day}
        lean="past"
        value={moment.day ?? null}
        onChange={(value) => change('day', value)}
      />
      <TimeField label={t.calls.time} value={moment.time ?? null} onChange={(value) => change('time', value)} />
    </details>
  );
}
