import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { ROOT } from '../../tools/run.ts';

/** The W3C's own tests, where the company's folder lies beside the repository; null where it does not. */
const SUITE = join(ROOT, '..', 'shared', 'peer-tests', 'w3c-web-annotation-tests');

export interface Assertion {
  readonly name: string;
  /** Does the annotation do what the assertion asks? */
  readonly holds: (annotation: unknown) => boolean;
}

/** A list of assertions that must be met: 54 for an annotation, others for the collection that holds it. */
export const LISTS = {
  annotation: 'annotations/annotationMusts.test',
  collection: 'collections/collectionMusts.test',
  page: 'collections/pages/pageMusts.test',
} as const;

export function mustAssertions(list: keyof typeof LISTS): readonly Assertion[] | null {
  if (!existsSync(SUITE)) return null;
  const ajv = new Ajv({ strict: false });
  ajv.addFormat('uri', (text) => /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(text));
  ajv.addFormat('date-time', (text) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(text));
  for (const file of readdirSync(join(SUITE, 'definitions'))) ajv.addSchema(schemaAt(join('definitions', file)));
  const { assertions } = jsonAt(LISTS[list]) as { readonly assertions: readonly string[] };
  return assertions.map((name) => {
    const raw = jsonAt(name) as { readonly expectedResult: string };
    const validate = ajv.compile(schemaAt(name));
    return { name, holds: (annotation) => validate(annotation) === (raw.expectedResult === 'valid') };
  });
}

/** The suite's own samples of one kind; one of them is no JSON at all and counts as undefined. */
export const samples = (kind: 'correct' | 'incorrect'): readonly unknown[] =>
  readdirSync(join(SUITE, 'tools', 'samples', kind)).map((file) => {
    try {
      return jsonAt(join('tools', 'samples', kind, file));
    } catch {
      return undefined;
    }
  });

const jsonAt = (path: string): unknown => JSON.parse(readFileSync(join(SUITE, path), 'utf8'));
const schemaAt = (path: string): object => modern(jsonAt(path)) as object;

/** JSON schema draft 04 as Ajv 8 reads it: `id` is `$id`, what stands beside a `$ref` is nothing, and limits are numbers. */
function modern(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(modern);
  if (typeof schema !== 'object' || schema === null) return schema;
  const { id, $schema: _draft, $ref, ...rest } = schema as Readonly<Record<string, unknown>>;
  const named = typeof id === 'string' ? { $id: id } : id === undefined ? {} : { id: modern(id) };
  if (typeof $ref === 'string') return { ...named, $ref };
  if (rest['exclusiveMinimum'] === true) return { ...named, ...rest, exclusiveMinimum: rest['minimum'] };
  return { ...named, ...Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, modern(value)])) };
}
