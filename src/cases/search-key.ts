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

/** A text to be found as it is written: what a LIKE pattern would read as "anything" is only itself. */
export const literally = (text: string): string => text.trim().replaceAll(/[\\%_]/g, '\\$&');
