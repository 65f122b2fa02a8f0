import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { migrationBreaches } from './migrations.ts';

const file = (name: string, text = 'select 1;') => ({ path: `src/db/migrations/${name}`, text });
const hash = createHash('sha256').update('select 1;').digest('hex');
const both = [file('0001-desk.sql'), file('0002-tray.sql')];
const frozen = { '0001-desk.sql': hash, '0002-tray.sql': hash };

test('frozen migrations, unchanged', () => {
  expect(migrationBreaches(both, frozen)).toEqual([]);
});

test.each([
  ['changed by one space', [file('0001-desk.sql', 'select  1;'), both[1]!], frozen, 'changed after'],
  ['not in the list', both, { '0001-desk.sql': hash }, `add "0002-tray.sql": "${hash}"`],
  ['gone', [both[0]!], frozen, '0002-tray.sql: frozen, and gone'],
  [
    'a number jumped over',
    [both[0]!, file('0003-x.sql')],
    { '0001-desk.sql': hash, '0003-x.sql': hash },
    '0002 was expected',
  ],
  [
    'a number taken twice',
    [both[0]!, file('0001-x.sql')],
    { '0001-desk.sql': hash, '0001-x.sql': hash },
    '0002 was expected',
  ],
  ['no number', [file('desk.sql')], { 'desk.sql': hash }, '0001 was expected'],
])('%s', (_what, migrations, list, why) => {
  expect(migrationBreaches(migrations, list)).toEqual([expect.stringContaining(why)]);
});
