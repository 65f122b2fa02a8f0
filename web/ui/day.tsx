import { useFormat } from './use-format.ts';

type Props = { on: string; distance?: boolean };

/** A civil date with its weekday, its distance from today, and the long form on hover. */
export function Day({ on, distance = true }: Props) {
  const format = useFormat();
  return (
    <time dateTime={on} title={format.long(on)} className="day">
      <span className="day-date">{format.day(on)}</span>
      {distance && (
        <>
          {' '}
          <span className="dim day-distance">{format.distance(on)}</span>
        </>
      )}
    </time>
  );
}

/** A civil date, or a dash when there is none. */
export function MaybeDay({ on, distance = true }: { on: string | null; distance?: boolean }) {
  return on === null ? <span className="dim">–</span> : <Day on={on} distance={distance} />;
}
