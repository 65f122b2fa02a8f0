import type { LetterAnswer } from '../cases/letter-answer.ts';
import type { LetterView } from '../cases/letter-view.ts';
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
      would: 'La règle donnerait',
      waits: 'Attend',
      twin: 'Autre courrier proche',
    },
    en: {
      before: 'Before',
      done: 'Done on the former date',
      would: 'The rule would give',
      waits: 'Waiting for',
      twin: 'Another letter close by',
    },
  }[lang];
  const { before, would } = answer;
  return [
    letterTable([answer.letter, ...answer.others.map((line) => line.letter)], lang),
    ...answer.notices.map(({ text, page, line }) => `  ${text} (${page}:${line})`),
    ...(answer.dates?.steps.map((step) => `  ${step.text} (${step.page}:${step.line})`) ?? []),
    ...(before
      ? [`${say.before}: ${[before.fcr, before.actBy, before.ped].map((day) => day ?? NONE).join(' · ')}`]
      : []),
    ...(would ? [`${say.would}: ${[would.actBy, would.ped].map((day) => day ?? NONE).join(' · ')}`] : []),
    ...(answer.awaitingLabel ? [`${say.waits}: ${answer.awaitingLabel}`] : []),
    ...answer.doneOnWrongDate.map(({ what, on }) => `${say.done}: ${what} (${on})`),
    ...answer.duplicates.map(({ id, receivedOn }) => `${say.twin}: ${id} (${receivedOn})`),
  ].join('\n');
}
