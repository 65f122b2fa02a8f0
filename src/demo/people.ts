import type { Actor } from '../policy/facts.ts';

const person = (email: string, name: string, ...roles: string[]): Actor => ({ email: `${email}@demo`, name, roles });

/** One person per role, named after it, then the rest of the team. All may sign in. */
export const PEOPLE: readonly Actor[] = [
  person('support-agent', 'Inès Caron', 'support-agent'),
  person('onboarding-manager', 'Paul Delmas', 'onboarding-manager'),
  person('sales', 'Hugo Ferrand', 'sales'),
  person('account-manager', 'Camille Laurent', 'account-manager'),
  person('junior-account-manager', 'Noé Besson', 'junior-account-manager'),
  person('team-leader', 'Sarah Vidal', 'team-leader'),
  person('finance', 'Gérard Pons', 'finance'),
  person('admin', 'Maud Royer', 'admin'),
  person('lea.moreau', 'Léa Moreau', 'account-manager'),
  person('karim.benali', 'Karim Benali', 'account-manager'),
  person('thomas.girard', 'Thomas Girard', 'account-manager'),
  person('elodie.hoarau', 'Élodie Hoarau', 'account-manager'),
  person('manon.schmitt', 'Manon Schmitt', 'junior-account-manager'),
  person('yanis.colonna', 'Yanis Colonna', 'junior-account-manager'),
  person('nina.roche', 'Nina Roche', 'onboarding-manager'),
  person('sofia.lopes', 'Sofia Lopes', 'support-agent'),
  person('lucas.faure', 'Lucas Faure', 'sales'),
  person('julien.costa', 'Julien Costa', 'team-leader'),
  person('agnes.morel', 'Agnès Morel', 'finance'),
];

/** Somebody of the demo team. Throws when nobody has that address. */
export function actor(email: string): Actor {
  const found = PEOPLE.find((one) => one.email === email);
  if (!found) throw new Error(`${email} is not of the demo team`);
  return found;
}

/** Everybody who holds a role, by e-mail; whoever is named after the role comes first. */
export const holders = (role: string): readonly string[] =>
  PEOPLE.filter((one) => one.roles.includes(role)).map((one) => one.email);
