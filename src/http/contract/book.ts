import { z } from 'zod';

export const pageSummary = z.object({
  id: z.string(),
  file: z.string(),
  title: z.string(),
  owner: z.string().nullable(),
  review: z.string().nullable(),
});
export const pageList = z.object({ version: z.number().int(), pages: z.array(pageSummary) }).meta({ id: 'BookPages' });
export const pageView = pageSummary
  .extend({ version: z.number().int(), markdown: z.string() })
  .meta({ id: 'BookPage' });
export const listView = z
  .object({ lists: z.record(z.string(), z.array(z.object({ value: z.string(), label: z.string() }))) })
  .meta({ id: 'Lists', description: 'Pick lists of the book in force, by id' });
export const storedFile = z
  .object({ file: z.string().meta({ description: 'sha256' }), size: z.number().int() })
  .meta({ id: 'StoredFile' });
