import type { Example, Finding, Value } from '../book.ts';
import { report } from './report.ts';

/** What an example expects or gets, under the words of its `then`. */
export type Told = Readonly<Record<string, Value | readonly Value[] | undefined>>;

const written = (value: Told[string]): string => {
  const words = [value].flat().filter((word) => word !== null);
  return words.length === 0 ? '∅' : words.join(', ');
};

/** Says what an example expects and what the rules give instead. */
export function failed(example: Example, expected: Told, got: Told): Finding {
  const show = (told: Told): string[] => Object.entries(told).map(([key, value]) => `${key} = ${written(value)}`);
  return report(
    'example-failed',
    example.source,
    {
      fr: `L’exemple attend ${show(expected).join(', ')}\u202f; les règles donnent ${show(got).join(', ')}.`,
      en: `The example expects ${show(expected).join(', ')}; the rules give ${show(got).join(', ')}.`,
    },
    { expected, got },
  );
}
