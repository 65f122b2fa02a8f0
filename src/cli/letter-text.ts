import type { LetterAnswer, LetterView } from '../cases/letters.ts';
import { columns } from './answer.ts';
import type { Lang } from './io.ts';

const NONE = '—';

/** Letters as a table for people. */
export function letterTable(letters: readonly LetterView[], lang: Lang): string {
  const head = {
    fr: ['N°', 'Reçue le', 'Canal', 'Produit', 'Salon', 'Dossier', 'Agir avant', 'PED'],
    en: ['No', 'Received on', 'Channel', 'Product', 'Salon', 'Case', 'Act by', 'PED'],
  };
  const rows = letters.map((letter) => {
    const salon = letter.partner
      ? `${letter.partner} ${letter.partnerName ?? ''}`
      : [letter.named, letter.city].filter(Boolean).join(', ');
    const where = letter.case ?? letter.unmatched ?? NONE;
    return [
      letter.id,
      letter.receivedOn,
      letter.channelLabel,
      letter.productLabel,
      salon,
      where,
      letter.actBy ?? NONE,
      letter.ped ?? NONE,
    ];
  });
  return columns([head[lang], ...rows]);
}

/** What became of a letter, for people: its dates with every step, and what was done on dates that have moved. */
export function letterText(answer: LetterAnswer, lang: Lang): string {
  const say = {
    fr: {
      before: 'Avant',
      done: 'Fait sur l’ancienne date',
      first: 'Courrier sans risque connu : prenez d’abord un rendez-vous avec l’AM.',
      twin: 'Autre courrier proche',
    },
    en: {
      before: 'Before',
      done: 'Done on the former date',
      first: 'A letter without prior risk: book the account manager first.',
      twin: 'Another letter close by',
    },
  }[lang];
  const { before } = answer;
  return [
    letterTable([answer.letter], lang),
    ...(answer.dates?.steps.map((step) => `  ${step.text} (${step.page}:${step.line})`) ?? []),
    ...(before
      ? [`${say.before}: ${[before.fcr, before.actBy, before.ped].map((day) => day ?? NONE).join(' · ')}`]
      : []),
    ...answer.doneOnWrongDate.map(({ what, on }) => `${say.done}: ${what} (${on})`),
    ...answer.duplicates.map(({ id, receivedOn }) => `${say.twin}: ${id} (${receivedOn})`),
    ...(answer.withoutPriorRisk ? [say.first] : []),
  ].join('\n');
}
