import { META_SCHEMAS } from "../set/meta-schemas.ts";
import type { Kind } from "../set/kind.ts";
import { isPlainObject } from "../text/is-plain-object.ts";
import { localizedTextSchema, type LocalizedText } from "../text/localized-text.ts";
import { resolveSchema } from "../text/resolve-schema.ts";
import type { LabelSlot } from "./label-slot.ts";

/** Structural paths whose labels people see in menus and headings; the others have something to fall back to. */
const NEEDED = new Set([
  "entity",
  "entity/properties",
  "entity/properties/x-options",
  "entity/x-duplicates",
  "view",
  "view/chips",
  "dashboard",
  "dashboard/tiles",
  "rule",
  "role",
  "message",
  "navigation/groups",
]);

/** A part of a document that may hold labels of its own making in `settings`. */
export interface SettingsSlot {
  readonly path: readonly string[];
  readonly name: string;
  readonly settings: Readonly<Record<string, unknown>>;
}

interface Visit {
  readonly schema: unknown;
  readonly value: unknown;
  readonly path: readonly string[];
  readonly name: string;
  /** The names of properties passed, without keys and ids. */
  readonly structure: string;
}

interface At {
  readonly kind: Kind;
  readonly key: string;
}

/** Every place for words in a document, in the document's order; found by the meta-schema, so that a new kind of label needs no code. */
export function labelSlots(kind: Kind, key: string, document: unknown): readonly LabelSlot[] {
  const slots: LabelSlot[] = [];
  visit({ kind, key }, root(kind, key, document), { slot: (slot) => slots.push(slot) });
  return slots;
}

/** The settings of a document's steps, whose texts per language are labels too. */
export function settingsSlots(kind: Kind, key: string, document: unknown): readonly SettingsSlot[] {
  const slots: SettingsSlot[] = [];
  visit({ kind, key }, root(kind, key, document), { settings: (slot) => slots.push(slot) });
  return slots;
}

const root = (kind: Kind, key: string, document: unknown): Visit => ({
  schema: META_SCHEMAS[kind],
  value: document,
  path: [],
  name: `${kind}.${key}`,
  structure: kind,
});

interface Found {
  slot?(slot: LabelSlot): void;
  settings?(slot: SettingsSlot): void;
}

function visit(at: At, place: Visit, found: Found): void {
  const schema = resolveSchema(META_SCHEMAS[at.kind], place.schema);
  const { value, path, name, structure } = place;
  if (Array.isArray(value)) {
    value.forEach((item: unknown, index) => {
      const id = isPlainObject(item) && typeof item.id === "string" ? `${name}.${item.id}` : name;
      visit(at, { schema: schema.items, value: item, path: [...path, String(index)], name: id, structure }, found);
    });
    return;
  }
  if (!isPlainObject(value)) return;
  const properties = isPlainObject(schema.properties) ? schema.properties : {};
  for (const [property, sub] of Object.entries(properties)) {
    if (sub === localizedTextSchema) found.slot?.(toSlot(at, place, property));
  }
  if ("settings" in properties && "id" in properties && isPlainObject(value.settings)) {
    found.settings?.({ path: [...path, "settings"], name, settings: value.settings });
  }
  for (const [property, child] of Object.entries(value)) {
    if (Object.hasOwn(properties, property)) {
      // A named part beside the fields could be keyed like one of them; no field's key has a dash.
      const own = structure === "entity" && property.startsWith("x-") ? `${name}.${property}` : name;
      const next = { schema: properties[property], value: child, path: [...path, property], name: own };
      visit(at, { ...next, structure: `${structure}/${property}` }, found);
    } else if (isPlainObject(schema.additionalProperties)) {
      const next = { schema: schema.additionalProperties, value: child, path: [...path, property] };
      visit(at, { ...next, name: `${name}.${property}`, structure }, found);
    }
  }
}

function toSlot(at: At, { value, path, name, structure }: Visit, property: string): LabelSlot {
  const suffix = property.replace(/^x-/, "");
  const isLabel = suffix === "labels";
  const text = (value as Readonly<Record<string, unknown>>)[property];
  return {
    ...at,
    path: [...path, property],
    name: isLabel ? name : `${name}#${suffix}`,
    needed: isLabel ? NEEDED.has(structure) : at.kind === "message",
    text: isPlainObject(text) ? (text as LocalizedText) : undefined,
  };
}
