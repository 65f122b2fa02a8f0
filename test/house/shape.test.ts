import { expect, test } from 'vitest';
import * as shape from './shape.ts';
import { readSource } from './source.ts';

const code = (path: string, lines: number) => ({ path, text: 'x\n'.repeat(lines) });
const source = (path: string, text: string) => readSource({ path, text });

test('sizes count hand-written code only', () => {
  const files = [code('src/a.ts', 10), code('src/b.ts', 20), code('web/api/schema.ts', 9000), code('README.md', 900)];
  expect(shape.sizesOf(files)).toEqual({ files: 2, median: 10, p95: 20, longest: 20 });
  expect(shape.sizeBreaches(files)).toEqual([]);
});

test('a file too long, then a tail or a median too long once there are files enough', () => {
  expect(shape.sizeBreaches([code('src/a.ts', 500)])).toEqual([]);
  expect(shape.sizeBreaches([code('src/a.ts', 501)])).toEqual(['src/a.ts: 501 lines, 500 at most']);
  const many = (count: number, lines: number) => Array.from({ length: count }, (_, at) => code(`src/f${at}.ts`, lines));
  expect(shape.sizeBreaches(many(40, 81))).toEqual([]);
  expect(shape.sizeBreaches(many(41, 81))).toEqual(['(all): median 81 lines, 80 at most']);
  expect(shape.sizeBreaches([...many(45, 80), ...many(5, 351)])).toEqual(['(all): p95 351 lines, 350 at most']);
});

test.each([
  ['src/cases/execute.ts', []],
  ['test/desk/letter.test.ts', []],
  ['docs/Some Page.md', []],
  ['src/cases/index.ts', ['no index files']],
  ['src/utils/date.ts', ['a name that says']],
  ['src/cases/utils.ts', ['a name that says']],
  ['src/cases/types.ts', ['a type lives with']],
  ['web/pages/CasePage.tsx', ['kebab-case']],
  ['src/cases/open_case.ts', ['kebab-case']],
])('the name %s', (path, whys) => {
  expect(shape.nameBreaches([path])).toEqual(whys.map((why) => expect.stringContaining(why)));
});

test.each([
  ['// TODO later', 'finish it'],
  ['# FIXME', 'finish it'],
  ['test.only("x")', 'no test alone'],
  ['describe.skip("x")', 'none switched off'],
  ['test.concurrent.skip("x")', 'none switched off'],
  ['it.todo("x")', 'none switched off'],
  ['cd /home/me/preavis', 'one machine'],
  ["const x = '/root/desk'", 'one machine'],
  ['"resolved": "https://registry.example.org/zod"', 'registry'],
])('left over: %s', (text, why) => {
  expect(shape.leftovers([{ path: 'a.ts', text: `ok\n${text}` }])).toEqual([
    expect.stringMatching(new RegExp(`^a\\.ts:2: .*${why}`)),
  ]);
});

test.each(['rows.skip(2)', 'only one', 'a person at work', 'the registry of letters'])('not left over: %s', (text) => {
  expect(shape.leftovers([{ path: 'a.ts', text }])).toEqual([]);
});

test('default exports, except in configurations', () => {
  const text = 'export default {};';
  expect(shape.defaultExports([{ path: 'src/a.ts', text }])).toEqual(['src/a.ts:1: no default export']);
  expect(shape.defaultExports([{ path: 'src/a.ts', text: 'export { a as default };' }])).toHaveLength(1);
  expect(shape.defaultExports([{ path: 'web/vite.config.ts', text }])).toEqual([]);
});

test.each([
  ['src/cases/a.ts', 'const d = new Date();', 1],
  ['src/http/a.ts', 'const d = new Date(text);', 1],
  ['src/db/a.ts', 'const d = Date.now();', 1],
  ['src/cases/a.ts', 'const { now } = Date;', 1],
  ['src/policy/a.ts', 'const r = Math.random();', 1],
  ['src/policy/a.ts', 'const r = performance.now(), q = crypto.randomUUID();', 2],
  ['src/cases/a.ts', 'setTimeout(f, 10);', 1],
  ['src/db/a.ts', 'const url = process.env.DATABASE_URL;', 1],
  ['web/pages/a.tsx', 'const d = new Date(), n = Date.now();', 2],
  ['src/base/clock.ts', 'const d = new Date();', 0],
  ['src/base/config.ts', 'const e = process.env;', 0],
  ['src/policy/a.test.ts', 'const d = new Date();', 0],
  ['src/policy/a.ts', '// never new Date()\nconst s = "Date.now()"; type D = Date; const o = { Date: 1 };', 0],
  ['web/pages/a.tsx', 'format(new Date(instant))', 0],
  ['tools/a.ts', 'Date.now(); process.env.X', 0],
])('in %s: %s', (path, text, count) => {
  const lines = new Set(shape.restrictedUses([source(path, text)]).map((each) => each.replace(/: .*/, '')));
  const names = shape.restrictedUses([source(path, text)]);
  expect(names.length >= count && (count > 0 || names.length === 0)).toBe(true);
  expect(lines.size).toBe(Math.min(count, 1));
});

test('the clock of the database', () => {
  const read = (path: string, text: string) => shape.sqlClockReads([source(path, text)]);
  expect(read('src/cases/a.ts', 'sql`update x set at = now()`')).toHaveLength(1);
  expect(read('src/journal/a.ts', "q('select CURRENT_DATE')")).toHaveLength(1);
  expect(read('src/db/migrate.ts', "q('select now()')")).toEqual([]);
  expect(read('src/cases/a.ts', 'clock.now(); q("select 1")')).toEqual([]);
});

test('a second judgement of rights', () => {
  const read = (path: string, text: string) => shape.secondRoleChecks([source(path, text)]);
  expect(read('src/http/a.ts', "if (actor.roles.includes('team-leader')) f();")).toHaveLength(1);
  expect(read('web/case/a.tsx', "const may = role === 'account-manager';")).toHaveLength(1);
  expect(read('web/locales/fr.ts', "const x = { 'team-leader': 'Responsable' };")).toEqual([]);
  expect(read('src/http/a.ts', "f('team-leaders meet')")).toEqual([]);
});

test('rows written beside the door', () => {
  const read = (path: string, text: string) => shape.writesOutsideTheDoor([source(path, text)]);
  expect(read('src/http/a.ts', 'sql`insert into letter values (${id})`')).toHaveLength(1);
  expect(read('src/cli/a.ts', "q('UPDATE partner SET name = $1')")).toHaveLength(1);
  expect(read('src/connectors/a.ts', "db.deleteFrom('x')")).toHaveLength(1);
  expect(read('src/cases/execute.ts', 'sql`insert into letter values (${id})`')).toEqual([]);
  expect(read('src/http/a.ts', "f('update your letter')")).toEqual([]);
});
