import { addDays, addYears, formatDay, parseDay } from '../policy/civil-date.ts';
import type { CommandOf } from '../cases/command.ts';
import type { ContractFacts } from '../cases/desk-event.ts';
import { searchKey } from '../cases/search-key.ts';
import type { Fields } from '../policy/book.ts';
import type { Chance } from './chance.ts';
import { holders } from './people.ts';
import { MOBILE, PLACES, type Place, SALON_NAMES, STREETS } from './places.ts';
import type { Setting } from './story.ts';

export type DemoPartner = Omit<CommandOf<'import-partner'>, 'kind'>;

const COUNT = 300;
/** The demo goes back so many days: nobody and nothing was recorded before. */
export const EARLIEST = 400;
/** So many salons share both name and town with the one before: they can be told apart by address only. */
const HOMONYMS = 8;

const pad = (number: number, width: number): string => String(number).padStart(width, '0');

function phone(chance: Chance, block: string): string {
  return `${block} ${pad(chance.between(0, 99), 2)} ${pad(chance.between(0, 99), 2)}`;
}

/** Fourteen digits whose check digit is right, in a range no company has. */
function siret(chance: Chance): string {
  const body = `999${pad(chance.between(0, 999_999), 6)}${pad(chance.between(1, 30), 4)}`;
  const sum = body.split('').reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return `${body}${(10 - (sum % 10)) % 10}`;
}

function yearsLater(day: string, years: number): string {
  const parsed = parseDay(day);
  const later = parsed === null ? null : addYears(parsed, years);
  return later && 'day' in later ? formatDay(later.day) : addDays(day, 365 * years);
}

function contracts(chance: Chance, today: string, products: readonly string[]): DemoPartner['contracts'] {
  return products.map((product) => {
    const signedOn = addDays(today, -chance.between(120, 1400));
    const liveOn = addDays(signedOn, chance.between(10, 28));
    // Some contracts were signed on paper, and the end of their commitment never typed in.
    const known = product === 'wavy' && chance.percent(80);
    return {
      product,
      signedOn,
      liveOn,
      commitmentEndsOn: known ? yearsLater(liveOn, chance.between(1, 3)) : null,
      monthlyCents: (product === 'wavy' ? chance.between(39, 129) : chance.between(29, 99)) * 100,
    };
  });
}

/** What is known of a salon beside the CRM: its page when it has one, and sometimes what it owes. */
function factsOf(chance: Chance, products: readonly string[], recordedOn: string): Fields {
  const page = products.includes('treatwell')
    ? {
        marketplaceStatus: chance.percent(92) ? 'on' : 'off',
        shopState: 'live',
        pendingBookings: chance.between(0, 18),
      }
    : {};
  if (!chance.percent(8)) return page;
  return { ...page, unpaidCents: chance.between(29, 180) * 100, unpaidCheckedOn: recordedOn };
}

function productsOf(chance: Chance): readonly string[] {
  const drawn = chance.between(1, 100);
  if (drawn <= 55) return ['treatwell'];
  return drawn <= 85 ? ['wavy'] : ['treatwell', 'wavy'];
}

interface Shop {
  readonly name: string;
  readonly place: Place;
  readonly products: readonly string[];
}

/** Three hundred salons, the last few of them homonyms of the first. */
export function demoPartners(chance: Chance, today: string): DemoPartner[] {
  const shops: Shop[] = [];
  for (let at = 0; at < COUNT; at += 1) {
    const twin = shops[at - (COUNT - HOMONYMS)];
    if (twin) shops.push(twin);
    else {
      const name = SALON_NAMES[(at * 7) % SALON_NAMES.length] ?? '';
      shops.push({ name, place: PLACES[(at * 5) % PLACES.length]!, products: productsOf(chance) });
    }
  }
  const [managers, onboarding] = [holders('account-manager'), holders('onboarding-manager')];
  return shops.map(({ name, place, products }, at) => {
    const slug = searchKey(name).replaceAll(' ', '-');
    const host = `${slug}-${at + 1}.example`;
    return {
      id: `P${pad(at + 1, 4)}`,
      partner: {
        name,
        address: `${chance.between(1, 180)} ${chance.pick(STREETS)}`,
        postalCode: place.postalCode,
        city: place.city,
        salonPhone: phone(chance, place.phone),
        proPhone: chance.percent(88) ? phone(chance, MOBILE) : null,
        email: `contact@${host}`,
        manager: managers[at % managers.length]!,
        onboardingManager: onboarding[at % onboarding.length]!,
        siret: siret(chance),
        domainName: chance.percent(40) ? host : null,
      },
      contracts: contracts(chance, today, products),
      facts: factsOf(chance, products, addDays(today, -EARLIEST)),
    };
  });
}

/** The salon as a story needs it: when it signed, and what is known of it from the first day. */
export function settle(salon: DemoPartner, product: string, setting: Setting, today: string): DemoPartner {
  const { signedAgo, facts } = setting;
  const signed = (contract: ContractFacts): ContractFacts => {
    if (signedAgo === undefined || contract.product !== product) return contract;
    const signedOn = addDays(today, -signedAgo);
    return { ...contract, signedOn, liveOn: null, commitmentEndsOn: yearsLater(signedOn, 2) };
  };
  return { ...salon, contracts: salon.contracts.map(signed), facts: { ...salon.facts, ...facts } };
}
