import { pause as systemPause } from '../../base/pause.ts';
import type { Secret } from '../../base/secret.ts';
import { RegistrarError } from '../registrar.ts';
import { nextLink } from './link.ts';
import { complaint } from './shapes.ts';

export interface GandiOptions {
  /** Address of the service, its version included. */
  readonly url: string;
  readonly token: Secret;
  readonly organisation: string | undefined;
  /** Waits between two tries. */
  readonly pause?: (ms: number) => Promise<void>;
  /** A signal that gives up on an answer after so many milliseconds. */
  readonly timeout?: (ms: number) => AbortSignal;
}

export interface Ask {
  readonly method: 'GET' | 'PUT' | 'PATCH' | 'DELETE';
  /** From the root of the service; the names in it already encoded. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: object;
  readonly accept?: string;
  /** Doing it twice at once costs nothing: it is tried again after no answer, not only after "too many requests". */
  readonly repeatable: boolean;
}

export interface Answer {
  readonly text: string;
  /** The next page of a list. */
  readonly next: URL | null;
}

const TIMEOUT_MS = 15_000;
/** A thousand salons' names fit in a tenth of it. */
const MAX_BYTES = 4_000_000;
const MAX_SAID = 300;
/** Waits before the second, third and fourth try: somebody may be looking at a screen meanwhile. */
const WAITS_MS = [500, 1_000, 2_000];
/** Asked to wait longer than this, the order is given up here and comes back with the next delivery. */
const LONGEST_WAIT_SECONDS = 10;

/** Speaks to Gandi's API: authorisation, time and size limits, retries, and failures as {@link RegistrarError}. */
export class GandiRequests {
  readonly #options: GandiOptions;
  readonly #pause: (ms: number) => Promise<void>;
  readonly #timeout: (ms: number) => AbortSignal;

  constructor(options: GandiOptions) {
    this.#options = options;
    this.#pause = options.pause ?? systemPause;
    this.#timeout = options.timeout ?? ((ms) => AbortSignal.timeout(ms));
  }

  /** Sends a request, again after a passing failure when that is safe. Throws RegistrarError. */
  async send(ask: Ask): Promise<Answer> {
    return this.#sendTo(this.#urlOf(ask), ask);
  }

  /** Every page of a list, as texts. Throws RegistrarError, also when a page leads elsewhere or back. */
  async *pages(ask: Ask): AsyncGenerator<string> {
    const first = this.#urlOf(ask);
    const seen = new Set<string>();
    for (let url: URL | null = first; url !== null;) {
      // The token must not follow an address to another place.
      const elsewhere = url.origin !== first.origin || url.pathname !== first.pathname;
      if (elsewhere || seen.has(url.href)) {
        throw new RegistrarError('unavailable', 'the list of the registrar leads nowhere');
      }
      seen.add(url.href);
      const answer: Answer = await this.#sendTo(url, ask);
      yield answer.text;
      url = answer.next;
    }
  }

  #urlOf(ask: Ask): URL {
    const { url: root, organisation } = this.#options;
    const url = new URL(root.replace(/\/$/, '') + ask.path);
    for (const [name, value] of Object.entries(ask.query ?? {})) url.searchParams.set(name, value);
    if (organisation !== undefined) url.searchParams.set('sharing_id', organisation);
    return url;
  }

  async #sendTo(url: URL, ask: Ask): Promise<Answer> {
    for (let tries = 0; ; tries += 1) {
      try {
        return await this.#once(url, ask);
      } catch (error) {
        const wait = error instanceof RegistrarError ? waitMs(error, tries, ask.repeatable) : null;
        if (wait === null) throw error;
        await this.#pause(wait);
      }
    }
  }

  async #once(url: URL, ask: Ask): Promise<Answer> {
    const { token } = this.#options;
    const { response, text } = await this.#exchange(url, ask, `Bearer ${token.reveal()}`);
    if (response.ok) {
      // Something else may have answered "fine": a portal, a proxy.
      const taken = ask.method === 'GET' || text.trim() === '' || parsed(text) !== undefined;
      if (!taken) throw new RegistrarError('unavailable', 'the answer of the registrar cannot be read');
      return { text, next: nextLink(response.headers.get('link'), url) };
    }
    const said = token.maskIn(saidIn(text));
    const status = response.status;
    const message = said === '' ? `the registrar answered ${status}` : said;
    if (status === 401 || status === 403) throw new RegistrarError('unauthorised', message);
    if (status === 404) throw new RegistrarError('not-found', message);
    if (status === 429) throw new RegistrarError('rate-limited', message, secondsOf(response));
    if (status >= 400 && status < 500 && status !== 408) throw new RegistrarError('refused', message);
    throw new RegistrarError('unavailable', message, secondsOf(response));
  }

  /** One request and the whole of its answer. What is thrown says how it failed, never what was sent. */
  async #exchange(url: URL, ask: Ask, authorization: string): Promise<{ response: Response; text: string }> {
    const signal = this.#timeout(TIMEOUT_MS);
    const headers: Record<string, string> = { authorization, accept: ask.accept ?? 'application/json' };
    if (ask.body !== undefined) headers['content-type'] = 'application/json';
    try {
      const response = await fetch(url, {
        method: ask.method,
        headers,
        // A redirection would carry the order to an address nobody chose.
        redirect: 'manual',
        signal,
        ...(ask.body === undefined ? {} : { body: JSON.stringify(ask.body) }),
      });
      return { response, text: await readText(response) };
    } catch (error) {
      if (error instanceof RegistrarError) throw error;
      throw new RegistrarError('unavailable', signal.aborted ? 'the registrar did not answer in time' : lost(error));
    }
  }
}

function waitMs(failure: RegistrarError, tries: number, repeatable: boolean): number | null {
  const wait = WAITS_MS[tries];
  // Turned away at the gate, nothing was done; after no answer, it may have been.
  const safe = failure.kind === 'rate-limited' || (failure.kind === 'unavailable' && repeatable);
  const asked = failure.retryAfterSeconds ?? 0;
  if (wait === undefined || !safe || asked > LONGEST_WAIT_SECONDS) return null;
  return Math.max(wait, asked * 1000);
}

/** `Retry-After` in seconds; null when it is missing or a date. */
function secondsOf(response: Response): number | null {
  const text = response.headers.get('retry-after') ?? '';
  return /^\d{1,6}$/.test(text) ? Number(text) : null;
}

async function readText(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let size = 0;
  let text = '';
  for await (const bytes of response.body ?? []) {
    size += bytes.byteLength;
    if (size > MAX_BYTES) throw new RegistrarError('unavailable', 'the answer of the registrar has no end');
    text += decoder.decode(bytes, { stream: true });
  }
  return text + decoder.decode();
}

/** What the registrar says of its refusal, on one line, or nothing. */
function saidIn(text: string): string {
  const { data } = complaint.safeParse(parsed(text));
  const errors = (data?.errors ?? []).map(({ name, description }) => [name, description].filter(Boolean).join(': '));
  const said = errors.length > 0 ? errors.join('; ') : (data?.message ?? '');
  return said.replace(/\s+/g, ' ').trim().slice(0, MAX_SAID);
}

/** The JSON of a text; undefined when it is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** The system's name of a lost connection; its own message may hold what was sent. */
function lost(error: unknown): string {
  const { code } = ((error as Error).cause ?? error) as { code?: unknown };
  return typeof code === 'string' ? `the registrar cannot be reached (${code})` : 'the registrar cannot be reached';
}
