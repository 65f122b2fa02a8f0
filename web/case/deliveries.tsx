import type { Schema } from '../api/client.ts';
import { useMessages } from '../locales/language.ts';
import { Day } from '../ui/day.tsx';
import { Icon, type IconName } from '../ui/icons.tsx';
import { useFormat } from '../ui/use-format.ts';
import { useCase } from './case-context.ts';

type Delivery = Schema<'Delivery'>;

const icons: Record<Delivery['state'], IconName> = {
  waiting: 'arrow',
  'not-configured': 'arrow',
  done: 'check',
  failed: 'cross',
};
const tones: Record<Delivery['state'], string> = {
  waiting: 'neutral',
  'not-configured': 'neutral',
  done: 'good',
  failed: 'bad',
};

/** Orders the case gave to the registrar: where each stands, and what was answered. */
export function Deliveries() {
  const t = useMessages();
  const { view } = useCase();
  if (view.deliveries.length === 0) return null;
  return (
    <section className="card" aria-labelledby="deliveries">
      <h2 id="deliveries">{t.deliveries.title}</h2>
      <ul className="papers">
        {view.deliveries.map((delivery) => (
          <DeliveryLine key={delivery.id} delivery={delivery} />
        ))}
      </ul>
    </section>
  );
}

function DeliveryLine({ delivery }: { delivery: Delivery }) {
  const t = useMessages();
  const format = useFormat();
  const { state, orderLabel, target, stateLabel, on, note, attempts, nextAt } = delivery;
  return (
    <li data-delivery={state}>
      <Icon name={icons[state]} size={16} />
      <div>
        <span>
          {orderLabel} <span className="number">{target}</span>
        </span>
        <span className={`state tone-${tones[state]}`}>{stateLabel}</span>
        <span className="dim">
          <Day on={on} distance={false} />
          {nextAt && attempts > 0 && <> · {t.deliveries.again(attempts, format.clock(nextAt))}</>}
        </span>
        {note && <p className="entry-detail">{note}</p>}
      </div>
    </li>
  );
}
