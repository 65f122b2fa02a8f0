/** Number of insertions, deletions, substitutions and swaps of neighbours that turn `a` into `b`. */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let best = Math.min(
        (above[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) best = Math.min(best, (before[column - 2] ?? 0) + 1);
      current.push(best);
    }
    before = above;
    above = current;
  }
  return above[b.length] ?? 0;
}

const LONGEST_WORD = 80;

/**
 * The known word somebody probably meant, or undefined when none is close: at most one slip in three letters.
 * Case, spaces and underscores do not count as slips. Between equals the first of the list wins.
 */
export function suggest(word: string, known: Iterable<string>): string | undefined {
  if (word.length > LONGEST_WORD) return undefined;
  const plain = (text: string): string => text.toLowerCase().replaceAll(/[\s_]+/g, '-');
  let best: string | undefined;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const distance = plain(candidate) === plain(word) ? 0 : editDistance(plain(word), plain(candidate));
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

/** The French and English ends of a sentence that offers the suggestion, or nothing. */
export function didYouMean(suggestion: string | undefined): { fr: string; en: string } {
  return suggestion === undefined
    ? { fr: '', en: '' }
    : {
        fr: ` Vouliez-vous dire «\u00a0${suggestion}\u00a0»\u202f?`,
        en: ` Did you mean “${suggestion}”?`,
      };
}
