import createClient from 'openapi-fetch';
import { language } from '../locales/language.ts';
import { errorOf, Unreachable } from './problem.ts';
import type { components, paths } from './schema.ts';

export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];
export type CaseView = Schema<'CaseView'>;
export type CaseSummary = Schema<'CaseSummary'>;
export type ActionView = Schema<'ActionView'>;
export type FormField = Schema<'FormField'>;
export type Evidence = Schema<'Evidence'>;
export type PartnerSummary = Schema<'PartnerSummary'>;
export type LetterView = Schema<'LetterView'>;
export type LetterAnswer = Schema<'LetterAnswer'>;
export type Value = FormField['value'];

/** The generated client: same origin, session cookie, messages in the language on screen. */
export const client = createClient<paths>({ baseUrl: '', credentials: 'same-origin' });

client.use({
  onRequest({ request }) {
    request.headers.set('accept-language', language());
    return request;
  },
});

/**
 * The body of a success.
 *
 * @throws Refusal with reasons, Fault with an id, or Unreachable when no answer came
 */
export async function answer<Body>(call: Promise<{ data?: Body; error?: unknown; response: Response }>): Promise<Body> {
  const result = await call.catch((cause: unknown) => {
    throw new Unreachable('no answer', { cause });
  });
  if (!result.response.ok) throw errorOf(result.response.status, result.error);
  return result.data as Body;
}

/** Headers of a write: the key of the intent. */
export const intent = (key: string) => ({ header: { 'idempotency-key': key } });

/** Headers of a write on a case: the key of the intent, and the version the person was looking at. */
export const intentOn = (key: string, seen: { version: number }) => ({
  header: { 'idempotency-key': key, 'if-match': `"${seen.version}"` },
});
