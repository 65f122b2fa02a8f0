import { expect, test } from 'vitest';
import type { RegistrarConfig } from './config-registrar.ts';
import { ConfigError, readConfig } from './config.ts';
import { Secret } from './secret.ts';

const TOKEN = 'pat_d0-n0t-sh0w-me';
const ORG = 'fe0b931c-18c5-11e9-b9b5-00163ec4cb00';
const plain: RegistrarConfig = { token: new Secret(TOKEN), sandbox: false, url: undefined, organisation: undefined };

test.each<[string, Record<string, string>, RegistrarConfig | undefined]>([
  ['nothing', {}, undefined],
  ['no token', { PREAVIS_GANDI_TOKEN: '', PREAVIS_GANDI_ORG: ORG, PREAVIS_GANDI_SANDBOX: '1' }, undefined],
  ['a token', { PREAVIS_GANDI_TOKEN: TOKEN }, plain],
  ['the sandbox', { PREAVIS_GANDI_TOKEN: TOKEN, PREAVIS_GANDI_SANDBOX: '1' }, { ...plain, sandbox: true }],
  ['not the sandbox', { PREAVIS_GANDI_TOKEN: TOKEN, PREAVIS_GANDI_SANDBOX: '0' }, plain],
  ['an organisation', { PREAVIS_GANDI_TOKEN: TOKEN, PREAVIS_GANDI_ORG: ORG }, { ...plain, organisation: ORG }],
  ...['https://registrar.example/v5', 'http://127.0.0.1:8080/v5', 'http://[::1]:8080', 'http://localhost/v5'].map(
    (url): [string, Record<string, string>, RegistrarConfig] => [
      url,
      { PREAVIS_GANDI_TOKEN: TOKEN, PREAVIS_GANDI_URL: url },
      { ...plain, url },
    ],
  ),
])('%s', (_, env, expected) => {
  const { registrar } = readConfig(env);
  expect(registrar).toEqual(expected);
  expect(registrar?.token.reveal()).toBe(expected?.token.reveal());
  expect(JSON.stringify(registrar) ?? '').not.toContain(TOKEN);
});

test.each([
  [{ PREAVIS_GANDI_TOKEN: `${TOKEN}\nX: 1` }, /TOKEN holds/],
  [{ PREAVIS_GANDI_TOKEN: `Bearer ${TOKEN}` }, /TOKEN holds/],
  [{ PREAVIS_GANDI_TOKEN: TOKEN, PREAVIS_GANDI_SANDBOX: 'yes' }, /SANDBOX is neither/],
  [{ PREAVIS_GANDI_TOKEN: TOKEN, PREAVIS_GANDI_URL: 'http://registrar.example' }, /URL is not/],
  [{ PREAVIS_GANDI_TOKEN: TOKEN, PREAVIS_GANDI_URL: 'https://me:word@registrar.example' }, /URL is not/],
  [{ PREAVIS_GANDI_TOKEN: TOKEN, PREAVIS_GANDI_URL: 'here' }, /URL is not/],
  [
    { PREAVIS_GANDI_TOKEN: TOKEN, PREAVIS_GANDI_URL: 'https://a.example', PREAVIS_GANDI_SANDBOX: '1' },
    /name two services/,
  ],
  [{ PREAVIS_GANDI_ORG: 'salon' }, /ORG is not/],
  [{ PREAVIS_GANDI_ORG: 'salon', PREAVIS_GANDI_SANDBOX: 'on', LOG_LEVEL: 'loud' }, /loud.*SANDBOX.*ORG/],
])('%o is refused and not repeated', (env, message) => {
  const read = (): unknown => readConfig(env);
  expect(read).toThrow(ConfigError);
  expect(read).toThrow(message);
  expect(read).not.toThrow(/sh0w|word/);
});
