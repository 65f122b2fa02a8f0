import type { PartnerFactView } from '../cases/partner-fact-view.ts';
import type { PartnerView } from '../cases/partners.ts';
import { caseTable } from './case-text.ts';
import type { Lang } from './io.ts';

const NONE = '—';
const SAY = {
  fr: { manager: 'Account manager', facts: 'Faits', from: 'à partir du', cases: 'Dossiers', history: 'Histoire' },
  en: { manager: 'Account manager', facts: 'Facts', from: 'from', cases: 'Cases', history: 'History' },
} as const;

function factLine({ label, text, planned }: PartnerFactView, lang: Lang): string {
  const later = planned.map((one) => `, ${SAY[lang].from} ${one.on}: ${one.text}`);
  return `  ${label}: ${text}${later.join('')}`;
}

/** A partner for people: who it is, who looks after it, what is known of it, its cases. */
export function partnerText(view: PartnerView, lang: Lang): string {
  const say = SAY[lang];
  const contracts = view.contracts.map((one) => one.productLabel).join(', ');
  const told = view.facts.filter((fact) => fact.value !== null || fact.planned.length > 0);
  return [
    `${view.id} ${view.name}, ${view.address}, ${view.postalCode} ${view.city}`,
    `${say.manager}: ${view.managerName ?? NONE}`,
    contracts,
    ...(told.length > 0 ? [`${say.facts}:`, ...told.map((fact) => factLine(fact, lang))] : []),
    ...(view.cases.length > 0 ? [`${say.cases}:`, caseTable(view.cases, lang)] : []),
    `${say.history}:`,
    ...view.timeline.map((entry) => `  ${entry.day} ${entry.time} ${entry.title} (${entry.by})`),
  ].join('\n');
}
