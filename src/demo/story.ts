import type { Fields } from '../policy/book.ts';
import type { Chance } from './chance.ts';
import type { DemoPartner } from './partners.ts';
import type { Telling } from './telling.ts';

/** People around a salon, as stories name them; `second` is another junior than `junior`. */
export type Part = 'am' | 'junior' | 'second' | 'onboarding' | 'support' | 'sales' | 'leader' | 'finance';

/** Who plays in a story: one salon, one of its contracts, and the e-mails of the people around it. */
export interface Cast {
  readonly partner: DemoPartner;
  readonly product: string;
  readonly people: Readonly<Record<Part, string>>;
  readonly chance: Chance;
}

/** What a salon has to be for its story, from the day it was recorded. */
export interface Setting {
  /** The contract was signed so many days ago, and the salon is not set up yet. */
  readonly signedAgo?: number;
  /** The contract was signed on paper: nobody typed the end of its commitment. */
  readonly onPaper?: true;
  /** It has a domain name with us. */
  readonly domain?: true;
  /** It is this account manager’s. */
  readonly manager?: string;
  /** Facts of the partner, over those it would have. */
  readonly facts?: Fields;
}

/** One thing that happens in a story. */
export type Step = (telling: Telling) => Promise<void>;

/** Something that happened to one salon. */
export interface Story {
  /** So many days ago it began: cases are numbered in that order. */
  readonly since: number;
  readonly salon: Setting;
  readonly steps: readonly Step[];
}

/** A story that began so many days ago, step after step. */
export const story = (since: number, ...steps: readonly Step[]): Story => ({ since, salon: {}, steps });

/** The same story, of a salon that has to be like this. */
export const of = (salon: Setting, told: Story): Story => ({ ...told, salon: { ...told.salon, ...salon } });
