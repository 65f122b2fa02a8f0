import type { CaseView } from '../cases/present.ts';
import type { RelativeView } from '../cases/family-view.ts';
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

/** A request that waits: whether this reader could approve it, what was proposed, and the word that came with it. */
const requestLines = ({ id, label, byName, on, answer, set, note }: RequestView): string[] => [
  `  ${answer.allowed ? '+' : answer.completable ? '~' : '-'} ${id} ${label} (${byName}, ${on})`,
  ...set.map((one) => `      ${one.label}: ${one.before} → ${one.text}`),
  ...(note === null ? [] : [`      ${note}`]),
];

/** Where the case comes from, what it opened and what else runs for the same contract. */
function familyLines({ family }: CaseView, lang: Lang): string[] {
  const kin = {
    fr: { parent: 'né de', child: 'a ouvert', sibling: 'même contrat' },
    en: { parent: 'born of', child: 'opened', sibling: 'same contract' },
  }[lang];
  const line = (name: string, { id, typeLabel, stateLabel }: RelativeView) =>
    `  ${name} ${id} ${typeLabel} (${stateLabel})`;
  return [
    ...(family.parent ? [line(kin.parent, family.parent)] : []),
    ...family.children.map((child) => line(kin.child, child)),
    ...family.siblings.map((sibling) => line(kin.sibling, sibling)),
  ];
}

/** Facts of the partner somebody has told, with the changes to come. */
function partnerLines({ partnerFacts }: CaseView, lang: Lang): string[] {
  const from = { fr: 'à partir du', en: 'from' }[lang];
  return partnerFacts
    .filter(({ value, planned }) => value !== null || planned.length > 0)
    .map(({ label, text, planned }) =>
      [`  ${label}: ${text}`, ...planned.map((change) => `${from} ${change.on}: ${change.text}`)].join(', '),
    );
}

/** Each checklist with its steps, done ones marked. */
const checklistLines = ({ checklists }: CaseView): string[] =>
  checklists.flatMap(({ label, steps }) => [
    `${label}: ${steps.filter(({ done }) => done).length}/${steps.length}`,
    ...steps.map(({ done, say, action }) => `  [${done ? 'x' : ' '}] ${say}${!done && action ? ` (${action})` : ''}`),
  ]);

const deliveryLines = ({ deliveries }: CaseView): string[] =>
  deliveries.map(
    ({ orderLabel, target, stateLabel, on, note }) =>
      `  ${orderLabel} ${target}: ${stateLabel} (${on})${note === null ? '' : `, ${note}`}`,
  );

/** A title and its lines, or nothing when there are none. */
const part = (title: string, lines: readonly string[]): string[] => (lines.length > 0 ? [`${title}:`, ...lines] : []);

/** One case for people: where it stands, what to do, what may be done and why not, what happened. */
export function caseText(view: CaseView, lang: Lang): string {
  const say = {
    fr: {
      next: 'À faire',
      asked: 'Demandes',
      orders: 'Bureau d’enregistrement',
      partner: 'Salon',
      family: 'Dossiers liés',
      actions: 'Actions',
      history: 'Histoire',
      missing: 'à compléter',
    },
    en: {
      next: 'To do',
      asked: 'Requests',
      orders: 'Registrar',
      partner: 'Partner',
      family: 'Related cases',
      actions: 'Actions',
      history: 'History',
      missing: 'to complete',
    },
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
    ...part(say.asked, view.requests.flatMap(requestLines)),
    ...checklistLines(view),
    ...part(say.orders, deliveryLines(view)),
    ...part(say.partner, partnerLines(view, lang)),
    ...part(say.family, familyLines(view, lang)),
    `${say.actions}:`,
    ...actions,
    `${say.history}:`,
    ...history,
  ].join('\n');
}
