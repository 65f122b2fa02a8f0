/** A name as people search it: without accents, case, apostrophes or punctuation. « L’Atelier & Co » and "latelier co" meet. */
export const searchKey = (text: string): string =>
  text
    .replaceAll(/[œŒ]/g, 'oe')
    .replaceAll(/[æÆ]/g, 'ae')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/['’`´]/g, '')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();
