import type { CaseView } from '../cases/present.ts';
import type { RequestView } from '../cases/proposal-view.ts';
import type { CaseSummary } from '../cases/summary.ts';
import { columns } from './answer.ts';
import type { Lang } from './io.ts';

const NONE = '—';

/** Cases as a table for people. */
export function caseTable(cases: readonly CaseSummary[], lang: Lang): string {
  const head = {
    fr: ['N°', 'État', 'Salon', 'Produit', 'FCR', 'Agir avant', 'PED', 'Responsable', 'Alerte'],
    en: ['No', 'State', 'Salon', 'Product', 'FCR', 'Act by', 'PED', 'Owner', 'Alert'],
  };
  const rows = cases.map((one) => [
    one.id,
    one.awaitingLabel ? `${one.stateLabel} → ${one.awaitingLabel}` : one.stateLabel,
    `${one.partner} ${one.partnerName}, ${one.city}`,
    one.productLabel,
    one.fcr ?? NONE,
    one.actBy ?? NONE,
    one.ped === null ? NONE : `${one.ped}${one.pedFirm ? '' : ' ?'}`,
    one.ownerName ?? NONE,
    one.alert ?? '',
  ]);
  return columns([head[lang], ...rows]);
}

const requestLine = ({ id, label, byName, on, answer }: RequestView): string =>
  `  ${answer.allowed ? '+' : answer.completable ? '~' : '-'} ${id} ${label} (${byName}, ${on})`;

/** One case for people: where it stands, what to do, what may be done and why not, what happened. */
export function caseText(view: CaseView, lang: Lang): string {
  const say = {
    fr: { next: 'À faire', asked: 'Demandes', actions: 'Actions', history: 'Histoire', missing: 'à compléter' },
    en: { next: 'To do', asked: 'Requests', actions: 'Actions', history: 'History', missing: 'to complete' },
  }[lang];
  const actions = view.actions.map((action) => {
    const why = action.reasons.map((found) => `      ${found.message} (${found.page}:${found.line})`);
    const mark = action.allowed ? '+' : action.completable ? `~ ${say.missing}:` : '-';
    return [`  ${mark} ${action.id} (${action.label})`, ...why].join('\n');
  });
  const steps = view.dates?.steps.map((step) => `  ${step.text} (${step.page}:${step.line})`) ?? [];
  const fields = view.fields.filter((field) => field.value !== null).map((field) => `  ${field.label}: ${field.text}`);
  const history = view.timeline.map((entry) => {
    return `  ${entry.day} ${entry.time} ${entry.title}${entry.detail ? `, ${entry.detail}` : ''} (${entry.by})`;
  });
  return [
    caseTable([view], lang),
    ...fields,
    ...steps,
    ...(view.next ? [`${say.next}: ${view.next.say}`] : []),
    ...(view.requests.length > 0 ? [`${say.asked}:`, ...view.requests.map(requestLine)] : []),
    `${say.actions}:`,
    ...actions,
    `${say.history}:`,
    ...history,
  ].join('\n');
}
