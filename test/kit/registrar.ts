import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A domain of the stand-in, with what a test may want to find or change. */
export interface FakeDomain {
  readonly fqdn: string;
  status: string[];
  autorenew: boolean;
  tags: string[];
  code: string | null;
  codeExpiresAt: string | null;
  redirections: { host: string; url: string }[];
  zone: string;
}

/** How the next request is answered instead of as it should be. */
export type Trouble =
  | { readonly status: number; readonly body?: string; readonly headers?: Record<string, string> }
  /** The connection is cut: before anything was done, or after. */
  | { readonly cut: 'before' | 'after' }
  /** Nothing ever comes. */
  | { readonly silent: true };

/** A request as it came in. */
export interface Received {
  readonly line: string;
  readonly query: Readonly<Record<string, string>>;
  readonly authorization: string | undefined;
  readonly body: unknown;
}

type Reply = { status: number; json?: unknown; text?: string; headers?: Record<string, string> };

export const TOKEN = 'pat_d0-n0t-sh0w-me';
export const ORGANISATION = 'fe0b931c-18c5-11e9-b9b5-00163ec4cb00';

const error = (code: number, message: string): Reply => ({
  status: code,
  json: { code, message, object: 'HTTPError', cause: message },
});
const accepted: Reply = { status: 202, json: { message: 'Confirmation message.' } };

/**
 * A registrar on loopback that behaves as the public API of Gandi is described: a bearer token, the organisation as a
 * filter, pages through `Link`, 202 for what happens later, 204 for removals, errors as JSON. A test tells it to
 * misbehave and reads what it was asked.
 */
export class FakeRegistrar {
  readonly domains = new Map<string, FakeDomain>();
  readonly received: Received[] = [];
  /** Entries on a page, whatever was asked for, so that a few domains are several pages. */
  perPage = 2;
  /** Names nobody has. */
  readonly free = new Set<string>();
  readonly #server: Server;
  readonly #troubles: Trouble[] = [];
  #heard: (() => void)[] = [];
  #codes = 0;

  constructor() {
    this.#server = createServer((request, response) => void this.#serve(request, response));
  }

  static async start(): Promise<FakeRegistrar> {
    const fake = new FakeRegistrar();
    fake.#server.listen(0, '127.0.0.1');
    await once(fake.#server, 'listening');
    return fake;
  }

  /** Address of the service, for `PREAVIS_GANDI_URL`. */
  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/v5`;
  }

  add(fqdn: string, more: Partial<Omit<FakeDomain, 'fqdn'>> = {}): FakeDomain {
    const domain: FakeDomain = {
      fqdn,
      status: ['clientTransferProhibited'],
      autorenew: true,
      tags: [],
      code: null,
      codeExpiresAt: null,
      redirections: [],
      zone: '@ 10800 IN A 203.0.113.7\n',
      ...more,
    };
    this.domains.set(fqdn, domain);
    return domain;
  }

  /** The next requests are answered so, one each. */
  trouble(...troubles: Trouble[]): void {
    this.#troubles.push(...troubles);
  }

  /** As on the first day: no domain, no trouble to come, nothing received. */
  forget(): void {
    this.domains.clear();
    this.free.clear();
    this.#troubles.length = 0;
    this.received.length = 0;
  }

  /** What it was asked since it was last read, as `GET /domain/domains`. */
  lines(): string[] {
    return this.received.splice(0).map(({ line }) => line);
  }

  /** Resolves when the next request has come in. */
  heard(): Promise<void> {
    return new Promise((resolve) => void this.#heard.push(resolve));
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.url);
    const path = decodeURIComponent(url.pathname).replace(/^\/v5/, '');
    const text = Buffer.concat(await request.toArray()).toString();
    const body: unknown = text === '' ? null : JSON.parse(text);
    const line = `${request.method} ${path}`;
    const { authorization } = request.headers;
    this.received.push({ line, query: Object.fromEntries(url.searchParams), authorization, body });
    const trouble = this.#troubles.shift();
    for (const tell of this.#heard.splice(0)) tell();
    if (trouble && 'silent' in trouble) return;
    if (trouble && 'status' in trouble) {
      response.writeHead(trouble.status, { 'content-type': 'application/json', ...trouble.headers });
      return void response.end(trouble.body);
    }
    if (trouble?.cut === 'before') return void response.destroy();
    const reply = this.#answer(line, url, request.headers, body);
    if (trouble?.cut === 'after') return void response.destroy();
    response.writeHead(reply.status, {
      ...(reply.json === undefined ? {} : { 'content-type': 'application/json' }),
      ...(reply.text === undefined ? {} : { 'content-type': 'text/plain' }),
      ...reply.headers,
    });
    response.end(reply.text ?? (reply.json === undefined ? undefined : JSON.stringify(reply.json)));
  }

  #answer(line: string, url: URL, headers: IncomingMessage['headers'], body: unknown): Reply {
    if (headers.authorization !== `Bearer ${TOKEN}`) {
      return error(401, `The server could not verify that you authorized to access: ${headers.authorization}`);
    }
    const organisation = url.searchParams.get('sharing_id');
    const visible = organisation === null || organisation === ORGANISATION ? [...this.domains.values()] : [];
    if (line === 'GET /domain/domains') return this.#page(url, visible.map(listed));
    if (line === 'GET /domain/check') return this.#check(url.searchParams.get('name') ?? '');
    const [, method, fqdn = '', rest = ''] = /^(\w+) \/(?:domain|livedns)\/domains\/([^/]+)(.*)$/.exec(line) ?? [];
    const domain = visible.find((one) => one.fqdn === fqdn);
    if (!domain) return error(404, 'The resource could not be found.');
    // A rehearsal is checked and not carried out.
    if (method !== 'GET' && headers['dry-run'] === '1') return { status: 200, json: { status: 'success' } };
    if (line.includes('/livedns/')) return this.#zone(domain, headers.accept);
    return this.#onDomain(`${method} ${rest}`, domain, url, body);
  }

  #onDomain(ask: string, domain: FakeDomain, url: URL, body: unknown): Reply {
    switch (ask) {
      case 'GET ':
        return { status: 200, json: detailed(domain) };
      case 'PUT /authinfo':
        this.#codes += 1;
        domain.code = `code+${this.#codes}&${domain.fqdn}`;
        domain.codeExpiresAt = '2027-11-24T09:30:00Z';
        return accepted;
      case 'PATCH /autorenew':
        if (typeof (body as { enabled?: unknown })?.enabled !== 'boolean') {
          return { status: 400, json: { errors: [{ name: 'enabled', description: 'not a boolean' }] } };
        }
        domain.autorenew = (body as { enabled: boolean }).enabled;
        return accepted;
      case 'PATCH /status':
        domain.status = (body as { clientTransferProhibited: boolean }).clientTransferProhibited
          ? ['clientTransferProhibited']
          : [];
        return accepted;
      case 'GET /webredirs':
        return this.#page(
          url,
          domain.redirections.map((one) => ({ ...one, type: 'http301' })),
        );
      default: {
        const host = /^DELETE \/webredirs\/(.+)$/.exec(ask)?.[1];
        const at = domain.redirections.findIndex((one) => one.host === host);
        if (at < 0) return error(404, 'The resource could not be found.');
        domain.redirections.splice(at, 1);
        return { status: 204 };
      }
    }
  }

  #page(url: URL, all: readonly object[]): Reply {
    const page = Number(url.searchParams.get('page') ?? 1);
    const last = Math.max(1, Math.ceil(all.length / this.perPage));
    const at = (number: number): string => {
      const other = new URL(url);
      other.searchParams.set('page', String(number));
      return `<${other.href}>`;
    };
    const links = [...(page < last ? [`${at(page + 1)}; rel="next"`] : []), `${at(last)}; rel="last"`];
    return {
      status: 200,
      json: all.slice((page - 1) * this.perPage, page * this.perPage),
      headers: { link: links.join(', '), 'total-count': String(all.length) },
    };
  }

  #check(name: string): Reply {
    const status = this.free.has(name) ? 'available' : 'unavailable';
    return { status: 200, json: { currency: 'EUR', products: [{ name, process: 'create', status }] } };
  }

  #zone(domain: FakeDomain, accept: string | undefined): Reply {
    return accept === 'text/plain'
      ? { status: 200, text: domain.zone }
      : { status: 200, json: [{ rrset_name: '@', rrset_type: 'A', rrset_ttl: 10_800, rrset_values: ['203.0.113.7'] }] };
  }
}

const common = ({ fqdn, status, tags, codeExpiresAt }: FakeDomain) => ({
  fqdn,
  fqdn_unicode: fqdn,
  tld: fqdn.split('.').at(-1),
  status,
  tags,
  dates: {
    created_at: '2019-02-13T11:04:18Z',
    registry_created_at: '2019-02-13T10:04:18Z',
    registry_ends_at: '2027-02-13T10:04:18Z',
    updated_at: '2026-02-25T16:20:49Z',
    ...(codeExpiresAt === null ? {} : { authinfo_expires_at: codeExpiresAt }),
  },
});

const listed = (domain: FakeDomain): object => ({
  ...common(domain),
  autorenew: domain.autorenew,
  nameserver: { current: 'livedns' },
});

const detailed = (domain: FakeDomain): object => ({
  ...common(domain),
  autorenew: { enabled: domain.autorenew, duration: 1 },
  can_tld_lock: true,
  nameservers: ['ns-1-a.gandi.net'],
  contacts: {
    owner: { type: 'company', orgname: 'Salon Zoé', given: 'Zoé', family: 'Roy', email: 'zoe@salon.example' },
  },
  ...(domain.code === null ? {} : { authinfo: domain.code }),
});
