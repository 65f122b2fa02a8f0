import type { FieldDefinition, Value } from '../policy/book.ts';
import type { Asking } from './asking.ts';
import { listLabel } from './words.ts';

const SAY = { yes: { fr: 'oui', en: 'yes' }, no: { fr: 'non', en: 'no' }, nothing: { fr: '—', en: '—' } } as const;

/** `2026-10-31` as people write it: `31/10/2026` in both languages, never month first. */
export const dayText = (day: string): string => day.split('-').reverse().join('/');

/** A value as people read it: list label, `31/10/2026`, yes or no, the name behind an e-mail. */
export function valueText(
  asking: Pick<Asking, 'book' | 'lang' | 'nameOf'>,
  field: FieldDefinition | undefined,
  value: Value,
): string {
  if (value === null || value === '') return SAY.nothing[asking.lang];
  if (typeof value === 'boolean') return (value ? SAY.yes : SAY.no)[asking.lang];
  if (typeof value === 'number') {
    const format = new Intl.NumberFormat(asking.lang === 'fr' ? 'fr-FR' : 'en-GB', {
      style: 'currency',
      currency: 'EUR',
    });
    return field?.type === 'money' ? format.format(value / 100) : String(value);
  }
  if (field?.type === 'list') return listLabel(asking.book, field.list ?? '', value, asking.lang);
  if (field?.type === 'person') return asking.nameOf(value);
  if (field?.type === 'date') return dayText(value);
  return value;
}
