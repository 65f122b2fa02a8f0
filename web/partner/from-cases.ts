import type { CaseView } from '../api/client.ts';

type Letter = CaseView['letters'][number] & { case: string };
export type PartnerAppointment = { case: string; on: string; at: string; with: string; state: string };
export type PartnerDomain = { name: string; case: string; orders: CaseView['deliveries'] };

/** Letters written on the cases of a salon, each once, the latest received first. */
export function lettersOf(views: readonly CaseView[]): Letter[] {
  const all = views.flatMap((view) => view.letters.map((letter) => ({ ...letter, case: view.id })));
  const once = new Map(all.map((letter) => [letter.id, letter]));
  return [...once.values()].toSorted((left, right) => right.receivedOn.localeCompare(left.receivedOn));
}

/** Appointments written on its cases, the latest first. */
export function appointmentsOf(views: readonly CaseView[]): PartnerAppointment[] {
  const all = views.flatMap((view) => {
    const field = (id: string) => view.fields.find((each) => each.id === id);
    const on = field('appointmentOn')?.value;
    if (typeof on !== 'string') return [];
    const text = (id: string) => (field(id)?.value ? (field(id)?.text ?? '') : '');
    return [
      {
        case: view.id,
        on,
        at: text('appointmentAt'),
        with: text('appointmentWith'),
        state: text('appointmentState'),
      },
    ];
  });
  return all.toSorted((left, right) => right.on.localeCompare(left.on));
}

/** Domain names its cases are about, with the orders given for them. */
export function domainsOf(views: readonly CaseView[]): PartnerDomain[] {
  return views.flatMap((view) => {
    const named = view.fields.find(({ id }) => id === 'domain')?.value;
    const names = new Set(view.deliveries.map(({ target }) => target));
    if (typeof named === 'string' && named !== '') names.add(named);
    return [...names].map((name) => ({
      name,
      case: view.id,
      orders: view.deliveries.filter(({ target }) => target === name),
    }));
  });
}
