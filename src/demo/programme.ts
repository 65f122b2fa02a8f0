import { corrected, dueIn, fresh, handedOver, lost, ruled, salesProcess, saved } from './letter-stories.ts';
import { type Attempt, keptRisk, newRisk, preChurn, riskForLeader, silence, wantsToLeave } from './risk-stories.ts';
import type { Story } from './story.ts';

/** A story to be played once, on a salon that has this product. */
export interface Turn {
  readonly product: 'treatwell' | 'wavy';
  readonly story: Story;
}

const FULL: readonly Attempt[] = [
  [17, '10:10', 'salon'],
  [13, '15:20', 'pro', 'voicemail'],
  [8, '11:05', 'pro'],
  [2, '16:40', 'salon', 'third-party'],
];
const YOUNG: readonly Attempt[] = [
  [8, '09:40', 'salon'],
  [6, '14:10', 'salon', 'voicemail'],
  [4, '11:25', 'pro'],
  [1, '17:15', 'pro'],
];
const STALE: readonly Attempt[] = [
  [30, '10:00', 'salon'],
  [26, '15:00', 'salon'],
  [21, '10:30', 'pro'],
  [12, '16:00', 'pro'],
];
const HALF: readonly Attempt[] = [
  [18, '10:20', 'salon'],
  [5, '11:10', 'pro', 'voicemail'],
];
const ANSWERED: readonly Attempt[] = [
  [19, '10:20', 'salon'],
  [15, '15:10', 'pro'],
  [6, '11:30', 'salon', 'answered'],
  [3, '14:50', 'salon'],
];
const LONG_AGO: readonly Attempt[] = [
  [48, '10:10', 'salon'],
  [41, '15:20', 'pro'],
  [37, '11:05', 'pro'],
  [31, '16:00', 'salon'],
];

/** Stories both products know. */
const BOTH: readonly Story[] = [
  ...[0, 1, 1, 3, 6, 9].map(fresh),
  fresh(64),
  saved(26),
  saved(75),
  lost(34, 'refused', 4),
  lost(58, 'unreachable', 13),
  lost(90, 'refused', 6),
  salesProcess(9),
  salesProcess(14),
  handedOver(7, false),
  handedOver(11, true),
  corrected(8),
  silence(18, FULL),
  silence(9, YOUNG),
  silence(31, STALE),
  silence(19, HALF),
  silence(20, ANSWERED),
  silence(3, []),
  silence(50, LONG_AGO, 30),
  newRisk(0, false),
  newRisk(2, true),
  newRisk(12, true),
  keptRisk(22),
  keptRisk(55),
  riskForLeader(5),
  wantsToLeave(6),
  wantsToLeave(24, 8),
  preChurn(6, false),
  preChurn(40, true),
];

const TREATWELL: readonly Story[] = [
  fresh(16),
  fresh(20),
  fresh(52),
  fresh(70),
  ruled(4, 'override-dates'),
  ruled(6, 'reopen'),
];

const WAVY: readonly Story[] = [
  ...[-6, -2, 0, 0, 1, 2, 4, 6].map(dueIn),
  ruled(8, 'confirm-ped'),
  ruled(15, 'confirm-ped'),
];

/** Everything that is played, oldest first: people number cases in the order they open. */
export function programme(): readonly Turn[] {
  const on = (product: Turn['product'], stories: readonly Story[]): Turn[] =>
    stories.map((story) => ({ product, story }));
  // Treatwell is the larger house: the common stories are told there once more.
  const all = [
    ...on('treatwell', BOTH),
    ...on('wavy', BOTH),
    ...on('treatwell', BOTH),
    ...on('treatwell', TREATWELL),
    ...on('wavy', WAVY),
  ];
  return all.toSorted((left, right) => right.story.since - left.story.since);
}
