import type { z } from 'zod';
import type { RegistrarConfig } from '../../base/config-registrar.ts';
import { Secret } from '../../base/secret.ts';
import { domainName } from '../domain-name.ts';
import { type Domain, type Registrar, RegistrarError } from '../registrar.ts';
import { type Ask, type GandiOptions, GandiRequests, parsed } from './requests.ts';
import * as shapes from './shapes.ts';

const PRODUCTION = 'https://api.gandi.net/v5';
const SANDBOX = 'https://api.sandbox.gandi.net/v5';
const PER_PAGE = '100';

const segment = (text: string): string => {
  // A dot alone would walk up the address.
  if (/^\.{1,2}$|^$/.test(text)) throw new RegistrarError('refused', 'not a host name');
  return encodeURIComponent(text);
};

function nameOf(fqdn: string): string {
  const name = domainName(fqdn);
  if (name === null) throw new RegistrarError('refused', 'not a domain name');
  return name;
}

const pathOf = (fqdn: string, rest = ''): string => `/domain/domains/${nameOf(fqdn)}${rest}`;

function read<Shape extends z.ZodType>(shape: Shape, text: string): z.infer<Shape> {
  const { success, data } = shape.safeParse(parsed(text));
  // What was read stays out of the message: the page of a domain holds its transfer code.
  if (!success) throw new RegistrarError('unavailable', 'the answer of the registrar cannot be read');
  return data;
}

/** The domains of one organisation at Gandi, through its public API, version 5. */
export function gandiRegistrar(options: GandiOptions): Registrar {
  const requests = new GandiRequests(options);
  const get = async (path: string, more: Partial<Ask> = {}): Promise<string> =>
    (await requests.send({ method: 'GET', path, repeatable: true, ...more })).text;
  const write = async (ask: Ask): Promise<void> => void (await requests.send(ask));
  const everyPage = (path: string): AsyncGenerator<string> =>
    requests.pages({ method: 'GET', path, query: { per_page: PER_PAGE }, repeatable: true });
  const domain = async (fqdn: string): Promise<Domain> =>
    shapes.domainOf(read(shapes.detailed, await get(pathOf(fqdn))));

  return {
    async domains() {
      const found = [];
      for await (const text of everyPage('/domain/domains')) {
        found.push(...read(shapes.listedPage, text).map(shapes.summaryOf));
      }
      return found;
    },

    domain,

    async availability(fqdn) {
      const { products } = read(shapes.checked, await get('/domain/check', { query: { name: nameOf(fqdn) } }));
      const { status = 'unavailable' } = products?.find(({ process }) => (process ?? 'create') === 'create') ?? {};
      if (status === 'pending' || status.startsWith('error')) return 'unknown';
      return status.startsWith('available') ? 'available' : 'taken';
    },

    async transferCode(fqdn) {
      const { authinfo, dates } = read(shapes.coded, await get(pathOf(fqdn)));
      return authinfo ? { code: new Secret(authinfo), expiresAt: dates?.authinfo_expires_at ?? null } : null;
    },

    // Without an answer it is not sent again at once: each time makes another code.
    async resetTransferCode(fqdn) {
      await write({ method: 'PUT', path: pathOf(fqdn, '/authinfo'), repeatable: false });
    },

    async setAutorenew(fqdn, enabled) {
      await write({ method: 'PATCH', path: pathOf(fqdn, '/autorenew'), body: { enabled }, repeatable: true });
    },

    async unlock(fqdn) {
      if (!(await domain(fqdn)).locked) return;
      const body = { clientTransferProhibited: false };
      await write({ method: 'PATCH', path: pathOf(fqdn, '/status'), body, repeatable: true });
    },

    async redirections(fqdn) {
      const found = [];
      for await (const text of everyPage(pathOf(fqdn, '/webredirs'))) {
        found.push(...read(shapes.redirectionPage, text).map(shapes.redirectionOf));
      }
      return found;
    },

    async removeRedirection(fqdn, host) {
      try {
        await write({ method: 'DELETE', path: pathOf(fqdn, `/webredirs/${segment(host)}`), repeatable: true });
      } catch (error) {
        if (!(error instanceof RegistrarError && error.kind === 'not-found')) throw error;
      }
    },

    async exportZone(fqdn) {
      const text = await get(`/livedns/domains/${nameOf(fqdn)}/records`, { accept: 'text/plain' });
      // A zone is lines of records; a page of markup is somebody else's answer.
      if (/^\s*[<{[]/.test(text)) throw new RegistrarError('unavailable', 'the answer of the registrar cannot be read');
      return text;
    },
  };
}

/** The registrar the environment names; null when it names none. */
export function registrarOf(config: RegistrarConfig | undefined): Registrar | null {
  if (config === undefined) return null;
  const { token, organisation, sandbox, url = sandbox ? SANDBOX : PRODUCTION } = config;
  return gandiRegistrar({ url, token, organisation });
}
