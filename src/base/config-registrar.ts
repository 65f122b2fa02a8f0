import { Secret } from './secret.ts';

/** How to reach the registrar that holds the partners' domain names. */
export interface RegistrarConfig {
  /** Personal access token of the organisation. */
  readonly token: Secret;
  /** The registrar's rehearsal service, with accounts and tokens of its own. */
  readonly sandbox: boolean;
  /** Another address of the service: a stand-in in tests. */
  readonly url: string | undefined;
  /** The organisation whose domains these are, when the token sees more than one. */
  readonly organisation: string | undefined;
}

/** Printable ASCII without spaces: anything else cannot travel in a header. */
const TOKEN = /^[\x21-\x7e]+$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const SWITCH: Readonly<Record<string, boolean>> = { '': false, '0': false, '1': true };
const LOOPBACK = ['127.0.0.1', '[::1]', 'localhost'];

/** A token travels in every request: in the clear it may not leave the machine. */
function isSafeAddress(text: string): boolean {
  const url = URL.parse(text);
  if (url === null || url.username !== '' || url.search !== '' || url.hash !== '') return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.includes(url.hostname));
}

/**
 * Reads `PREAVIS_GANDI_TOKEN`, `PREAVIS_GANDI_SANDBOX` (`1`), `PREAVIS_GANDI_URL` and `PREAVIS_GANDI_ORG`; an empty
 * value counts as absent. Undefined without a token: the desk works, and orders to the registrar wait. What is wrong
 * is added to `problems`, without the token.
 */
export function readRegistrarConfig(
  env: Readonly<Record<string, string | undefined>>,
  problems: string[],
): RegistrarConfig | undefined {
  const token = env['PREAVIS_GANDI_TOKEN'] ?? '';
  const url = env['PREAVIS_GANDI_URL'] || undefined;
  const organisation = env['PREAVIS_GANDI_ORG'] || undefined;
  const sandbox = SWITCH[env['PREAVIS_GANDI_SANDBOX'] ?? ''];
  const before = problems.length;
  if (token !== '' && !TOKEN.test(token)) problems.push('PREAVIS_GANDI_TOKEN holds a space or a character of no token');
  if (sandbox === undefined) problems.push('PREAVIS_GANDI_SANDBOX is neither 1 nor 0');
  if (url !== undefined && !isSafeAddress(url)) problems.push('PREAVIS_GANDI_URL is not an https:// address');
  if (url !== undefined && sandbox) problems.push('PREAVIS_GANDI_URL and PREAVIS_GANDI_SANDBOX name two services');
  if (organisation !== undefined && !UUID.test(organisation)) problems.push('PREAVIS_GANDI_ORG is not a UUID');
  if (problems.length > before || token === '' || sandbox === undefined) return undefined;
  return { token: new Secret(token), sandbox, url, organisation };
}
