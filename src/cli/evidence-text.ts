import type { EvidenceView } from '../cases/evidence-view.ts';
import type { Lang } from './io.ts';

/** The evidence of a partner, for people: whether it is enough, and what is missing. */
export function evidenceText(view: EvidenceView, lang: Lang): string {
  const say = {
    fr: {
      yes: 'Éligible',
      no: 'Pas encore éligible',
      missing: 'Il manque',
      first: 'Premier essai',
      earliest: 'Au plus tôt',
      rare: 'Aucun appel récent',
    },
    en: {
      yes: 'Eligible',
      no: 'Not eligible yet',
      missing: 'Missing',
      first: 'First attempt',
      earliest: 'Earliest',
      rare: 'No recent call',
    },
  }[lang];
  const colon = lang === 'fr' ? '\u00a0: ' : ': ';
  return [
    `${view.eligible ? say.yes : say.no} (${view.label}, ${view.page}:${view.line})`,
    ...(view.missing.length > 0 ? [`${say.missing}${colon}${view.missing.join(', ')}`] : []),
    ...(view.firstAttempt ? [`${say.first}${colon}${view.firstAttempt}`] : []),
    ...(view.recentEnough ? [] : [say.rare]),
    ...(view.earliest ? [`${say.earliest}${colon}${view.earliest}`] : []),
  ].join('\n');
}
