import type { Chance } from './chance.ts';
import type { DemoPartner } from './partners.ts';
import type { Script } from './script.ts';

/** Who plays in a story: one salon, one of its contracts, and the people around it. */
export interface Cast {
  readonly partner: DemoPartner;
  readonly product: string;
  /** E-mail of the salon's account manager, and the name people call them by. */
  readonly am: string;
  readonly manager: string;
  readonly junior: string;
  readonly onboarding: string;
  readonly chance: Chance;
}

/** Something that happened to one salon. */
export interface Story {
  /** So many days ago it began: cases are numbered in that order. */
  readonly since: number;
  /** It is as good without an end of commitment, from which a Wavy PED is counted. */
  readonly anyContract?: boolean;
  play(script: Script, cast: Cast): Promise<void>;
}
