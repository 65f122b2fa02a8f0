import { useMessages } from '../locales/language.ts';
import { useCase } from './case-context.ts';
import { RequestItem } from './request-item.tsx';

/** What waits on the case for somebody's answer. */
export function Requests() {
  const t = useMessages();
  const { view } = useCase();
  if (view.requests.length === 0) return null;
  return (
    <section className="card requests" aria-labelledby="requests">
      <h2 id="requests">
        {t.requests.title} <span className="count">{view.requests.length}</span>
      </h2>
      <ul>
        {view.requests.map((request) => (
          <RequestItem key={request.id} request={request} />
        ))}
      </ul>
    </section>
  );
}
