import { chanceOf } from './chance.ts';
import { type DemoPartner, settle } from './partners.ts';
import { holders } from './people.ts';
import type { Turn } from './programme.ts';
import type { Cast } from './story.ts';

/** Whether a salon is what a story needs, with the end of commitment its dates are counted from. */
function suits({ contracts, partner }: DemoPartner, { product, story: { salon } }: Turn): boolean {
  const contract = contracts.find((one) => one.product === product);
  if (!contract) return false;
  if (salon.domain && partner.domainName === null) return false;
  if (salon.manager !== undefined && partner.manager !== salon.manager) return false;
  return product !== 'wavy' || (contract.commitmentEndsOn === null) === (salon.onPaper === true);
}

/** Everybody of a role in turn. */
const inTurn = (role: string, at: number): string => {
  const all = holders(role);
  return all[at % all.length] ?? '';
};

/** Whoever is named after a role, but one time in three the other one. */
const mostly = (role: string, at: number): string => holders(role)[at % 3 === 2 ? 1 : 0] ?? '';

/** A story with those who play in it. */
export interface Role {
  readonly turn: Turn;
  readonly cast: Cast;
}

/**
 * Gives each turn a salon of its own, made what the story needs; the account manager of the demo gets a fair share of
 * them. Throws when no salon is left that suits.
 */
export function castAll(turns: readonly Turn[], partners: readonly DemoPartner[], seed: number, today: string): Role[] {
  const free = new Set(partners);
  return turns.map((turn, at) => {
    const { product, story } = turn;
    const able = [...free].filter((one) => suits(one, turn));
    const wanted = inTurn('account-manager', at % 3 === 0 ? 0 : at);
    // A story of the telephone needs both numbers.
    const found = able.find((one) => one.partner.manager === wanted && one.partner.proPhone !== null) ?? able[0];
    if (!found) throw new Error(`no salon is left for a story about ${product}, ${JSON.stringify(story.salon)}`);
    free.delete(found);
    const people = {
      am: found.partner.manager ?? '',
      onboarding: found.partner.onboardingManager ?? '',
      junior: inTurn('junior-account-manager', at),
      second: inTurn('junior-account-manager', at + 1),
      support: mostly('support-agent', at),
      sales: mostly('sales', at),
      leader: mostly('team-leader', at),
      finance: mostly('finance', at),
    };
    const partner = settle(found, product, story.salon, today);
    return { turn, cast: { partner, product, people, chance: chanceOf(seed + at) } };
  });
}
