import type { TSchema } from 'typebox';
import { kinds, type Kind } from '#api/document';

/** One reference found in a body: the path of the field, the role it plays, and the kinds it may point to. */
export interface Reference { path: string; role: string; to: string; kinds: readonly string[] }

interface Node { 'x-ref'?: string[]; properties?: Record<string, Node>; items?: Node }

function walk(schema: Node, value: unknown, path: string, role: string, found: Reference[]): void {
  if (value === undefined || value === null) return;
  if (schema['x-ref'] && typeof value === 'string') {
    found.push({ path, role, to: value, kinds: schema['x-ref'] });
  } else if (schema.items && Array.isArray(value)) {
    value.forEach((item, index) => walk(schema.items as Node, item, `${path}/${index}`, role, found));
  } else if (schema.properties && typeof value === 'object') {
    for (const [key, field] of Object.entries(schema.properties)) {
      const inner = (value as Record<string, unknown>)[key];
      walk(field, inner, path ? `${path}/${key}` : key, role ? `${role}.${key}` : key, found);
    }
  }
}

/** Every reference in a document's body, as its schema marks them. The role is the field's name. */
export function referencesOf(kind: Kind, body: unknown): Reference[] {
  const found: Reference[] = [];
  walk(kinds[kind].body as TSchema as Node, body, '', '', found);
  return found;
}
