/** The part of JSON Schema 2020-12 that an OpenAPI 3.1 document of this desk is written in. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
}

const typeOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : Number.isInteger(value) ? 'integer' : typeof value;

const hasType = (value: unknown, type: string): boolean =>
  typeOf(value) === type || (type === 'number' && typeof value === 'number');

/** What a `#/a/b` reference points to; undefined when it points nowhere. */
export function resolve(document: unknown, reference: string): Schema | undefined {
  const steps = reference.replace(/^#\//, '').split('/');
  return steps.reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], document) as
    | Schema
    | undefined;
}

/** Where and how a value is not what its schema says; nothing when it is. */
export function breaches(document: unknown, schema: Schema, value: unknown, at = ''): string[] {
  if (schema.$ref) {
    const target = resolve(document, schema.$ref);
    return target ? breaches(document, target, value, at) : [`${at}: ${schema.$ref} points nowhere`];
  }
  if (schema.anyOf) {
    const tried = schema.anyOf.map((one) => breaches(document, one, value, at));
    return tried.some((found) => found.length === 0) ? [] : (tried.sort((a, b) => a.length - b.length)[0] ?? []);
  }
  const types = schema.type === undefined ? [] : [schema.type].flat();
  if (types.length > 0 && !types.some((type) => hasType(value, type)))
    return [`${at}: ${typeOf(value)}, not ${types.join()}`];
  if (schema.enum && !schema.enum.includes(value)) return [`${at}: ${String(value)} is none of ${schema.enum.join()}`];
  if ('const' in schema && schema.const !== value) return [`${at}: ${String(value)} is not ${String(schema.const)}`];
  if (schema.pattern && typeof value === 'string' && !new RegExp(schema.pattern, 'u').test(value))
    return [`${at}: ${value} does not match`];
  if (Array.isArray(value))
    return value.flatMap((one, place) => breaches(document, schema.items ?? {}, one, `${at}/${place}`));
  if (typeof value === 'object' && value !== null)
    return inObject(document, schema, value as Record<string, unknown>, at);
  return [];
}

function inObject(document: unknown, schema: Schema, value: Record<string, unknown>, at: string): string[] {
  const missing = (schema.required ?? [])
    .filter((name) => value[name] === undefined)
    .map((name) => `${at}/${name}: missing`);
  const found = Object.entries(value).flatMap(([name, one]) => {
    const known = schema.properties?.[name];
    if (known) return breaches(document, known, one, `${at}/${name}`);
    const more = schema.additionalProperties;
    if (more === false) return [`${at}/${name}: not in the contract`];
    return typeof more === 'object' ? breaches(document, more, one, `${at}/${name}`) : [];
  });
  return [...missing, ...found];
}
