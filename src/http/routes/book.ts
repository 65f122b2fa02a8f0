import { z } from 'zod';
import { ask } from '../../cases/asking.ts';
import type { Book, Page } from '../../policy/book.ts';
import { type Api, langOf, lookOf, type Routes } from '../app.ts';
import * as contract from '../contract/book.ts';
import { problems } from '../contract/common.ts';
import { NotFound } from '../problems.ts';

const summaryOf = (page: Page, lang: 'fr' | 'en') => ({
  id: page.id,
  file: page.file,
  title: page.title[lang],
  owner: page.owner ?? null,
  review: page.review ?? null,
});

async function publishedBook(api: Api, version: number): Promise<Book | null> {
  const { pool, books } = api.door;
  const rows = await pool.sql('select version from book_version where version = $1', [version]);
  return rows.length > 0 ? books.version(pool, version) : null;
}

/** The procedures people read: the very text the desk enforces. */
export const bookRoutes: Routes = (app, api) => {
  app.get(
    '/api/book',
    {
      schema: {
        summary: 'Pages of the book in force',
        tags: ['book'],
        response: { 200: contract.pageList, ...problems },
      },
    },
    async (request) => {
      const look = lookOf(api, request);
      const { book } = await ask(api.door, look);
      return { version: book.version, pages: [...book.pages.values()].map((page) => summaryOf(page, look.lang)) };
    },
  );
  app.get(
    '/api/book/pages/:id',
    {
      schema: {
        summary: 'A page, as written',
        tags: ['book'],
        params: z.object({ id: z.string() }),
        querystring: z.object({ version: z.coerce.number().int().min(1).max(1_000_000).optional() }),
        response: { 200: contract.pageView, ...problems },
      },
    },
    async (request) => {
      const look = lookOf(api, request);
      const { book: law } = await ask(api.door, look);
      const { version = law.version } = request.query;
      const book = await publishedBook(api, version);
      const { id } = request.params;
      const page = [...(book?.pages.values() ?? [])].find((one) => one.id === id || one.file === id);
      if (!book || !page)
        throw new NotFound(langOf(request) === 'fr' ? `La page ${id} n’existe pas.` : `Page ${id} does not exist.`);
      return { ...summaryOf(page, look.lang), version: book.version, markdown: page.markdown };
    },
  );
  app.get(
    '/api/lists',
    {
      schema: {
        summary: 'Pick lists of the book in force',
        tags: ['book'],
        response: { 200: contract.listView, ...problems },
      },
    },
    async (request) => {
      const look = lookOf(api, request);
      const { book } = await ask(api.door, look);
      const lists = [...book.lists].map(([id, list]) => [
        id,
        [...list.values].map(([value, { label }]) => ({ value, label: label[look.lang] })),
      ]);
      return { lists: Object.fromEntries(lists) };
    },
  );
};
