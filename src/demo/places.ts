/** A town, its postal code and the block of numbers the regulator keeps for fiction there. */
export interface Place {
  readonly city: string;
  readonly postalCode: string;
  readonly phone: string;
}

const PARIS = '01 99 00';
const WEST = '02 61 91';
const EAST = '03 53 01';
const SOUTH_EAST = '04 65 71';
const SOUTH_WEST = '05 36 49';

/** Mobile numbers kept for fiction. */
export const MOBILE = '06 39 98';

const place = (city: string, postalCode: string, phone: string): Place => ({ city, postalCode, phone });

/** Mainland towns, Alsace and Moselle with their own holidays, Corsica, and La Réunion with its own again. */
export const PLACES: readonly Place[] = [
  place('Paris', '75003', PARIS),
  place('Paris', '75011', PARIS),
  place('Paris', '75018', PARIS),
  place('Montreuil', '93100', PARIS),
  place('Versailles', '78000', PARIS),
  place('Nantes', '44000', WEST),
  place('Rennes', '35000', WEST),
  place('Brest', '29200', WEST),
  place('Tours', '37000', WEST),
  place('Rouen', '76000', WEST),
  place('Lille', '59000', EAST),
  place('Roubaix', '59100', EAST),
  place('Reims', '51100', EAST),
  place('Dijon', '21000', EAST),
  place('Strasbourg', '67000', EAST),
  place('Colmar', '68000', EAST),
  place('Mulhouse', '68100', EAST),
  place('Metz', '57000', EAST),
  place('Lyon', '69003', SOUTH_EAST),
  place('Lyon', '69006', SOUTH_EAST),
  place('Grenoble', '38000', SOUTH_EAST),
  place('Marseille', '13006', SOUTH_EAST),
  place('Nice', '06000', SOUTH_EAST),
  place('Montpellier', '34000', SOUTH_EAST),
  place('Ajaccio', '20000', SOUTH_EAST),
  place('Bastia', '20200', SOUTH_EAST),
  place('Toulouse', '31000', SOUTH_WEST),
  place('Bordeaux', '33000', SOUTH_WEST),
  place('Pau', '64000', SOUTH_WEST),
  place('Limoges', '87000', SOUTH_WEST),
  place('Saint-Denis', '97400', WEST),
  place('Saint-Pierre', '97410', WEST),
];

export const STREETS: readonly string[] = [
  'rue de la République',
  'rue Victor-Hugo',
  'avenue Jean-Jaurès',
  'rue du Faubourg',
  'place du Marché',
  'rue des Tanneurs',
  'boulevard Gambetta',
  'rue Pasteur',
  'quai des Arts',
  'impasse des Orfèvres',
  'rue de la Gare',
  'cours Saint-Louis',
];

const HEADS = [
  'L’Atelier',
  'Chez Zoé',
  'Studio Sept',
  'La Mèche Folle',
  'Le Salon',
  'Épil et Vous',
  'Côté Cour',
  'Maison Noé',
  'Barbe Blonde',
  'Aux Ciseaux d’Or',
  'Éclat',
  'Nuance',
  'Rive Gauche',
  'Belle Rive',
  'Iris',
  'Œil de Velours',
  'Hors du Temps',
  'Institut Camélia',
  'Secret de Soie',
  'Tif’Any',
  'Ô Naturel',
  'Ongles et Cie',
  'Le Vingt-Huit',
  'Casa Bella',
  'L’Heure Bleue',
  'Pointe Sèche',
  'Peau d’Âne',
  'Bois de Rose',
  'Les Filles d’à côté',
  'Mademoiselle Rose',
];
const TAILS = ['', 'Coiffure', 'Beauté', 'Barbier', 'Institut', 'Spa', 'Ongles', 'by Sarah', 'et Fils'];

/** Names of salons, each once. */
export const SALON_NAMES: readonly string[] = TAILS.flatMap((tail) => HEADS.map((head) => `${head} ${tail}`.trim()));
