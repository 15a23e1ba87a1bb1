import { isEmpty, sameValue } from "@quoin/fields";
import { AppError } from "@quoin/definition";
import type { Row } from "../../door.ts";
import type { EntityModel, FieldModel } from "../../query/field-model.ts";

/** A record to be merged, with what the merger may do with its fields. */
export interface Merging {
  readonly record: Row;
  readonly readable: (field: string) => boolean;
  readonly editable: (field: string) => boolean;
}

/** Of the fields that every record has, only whose it is is a choice. */
const CHOSEN_SYSTEM = "owner";

const writable = ({ field, type }: FieldModel): boolean =>
  (!field.system || field.key === CHOSEN_SYSTEM) &&
  field.schema["x-readonly"] !== true &&
  type.generate === undefined &&
  type.computed !== true;

/** A record that relates to one of those that become one would relate to itself. */
function outwards(model: FieldModel, value: unknown, own: { entity: string; ids: ReadonlySet<unknown> }): unknown {
  if (model.target !== own.entity) return value;
  if (Array.isArray(value)) return value.filter((id) => !own.ids.has(id));
  return own.ids.has(value) ? undefined : value;
}

const together = (lists: readonly (readonly unknown[])[]): readonly unknown[] => {
  const all: unknown[] = [];
  for (const value of lists.flat()) if (!all.some((one) => sameValue(one, value))) all.push(value);
  return all;
};

/** What one field of the survivor becomes, and of which record it is; of several where lists are united. */
export interface MergedField {
  readonly value: unknown;
  readonly from: string | undefined;
  readonly united: boolean;
}

/**
 * What the survivor's fields become: only those that the merger sees on all records and may change on the survivor; the others
 * stay as they are. Throws `validation` where `take` names what cannot be taken.
 */
export function mergedFields(
  entity: EntityModel,
  merging: readonly [Merging, ...Merging[]],
  take: Readonly<Record<string, string>>,
): ReadonlyMap<string, MergedField> {
  const [survivor] = merging;
  const ids = merging.map(({ record }) => String(record["id"]));
  const own = { entity: entity.key, ids: new Set<unknown>(ids) };
  const open = (model: FieldModel): boolean =>
    writable(model) && survivor.editable(model.field.key) && merging.every((one) => one.readable(model.field.key));
  for (const [key, id] of Object.entries(take)) {
    const model = entity.fields.get(key);
    if (model !== undefined && open(model) && ids.includes(id)) continue;
    throw new AppError("validation", `The value of "${key.slice(0, 100)}" cannot be taken from there.`, {
      details: [{ path: `/take/${key.slice(0, 100)}`, code: "readonly" }],
    });
  }
  const fields = new Map<string, MergedField>();
  for (const [key, model] of entity.fields) {
    if (!open(model)) continue;
    const held = merging.map(({ record }) => outwards(model, record[key], own));
    const filled = held.filter((one) => !isEmpty(one));
    const lists = filled.filter(Array.isArray);
    if (take[key] === undefined && lists.length > 1 && lists.length === filled.length) {
      fields.set(key, { value: together(lists), from: undefined, united: true });
      continue;
    }
    const place = Object.hasOwn(take, key) ? ids.indexOf(take[key] ?? "") : held.findIndex((one) => !isEmpty(one));
    const value = isEmpty(held[place]) ? undefined : held[place];
    fields.set(key, { value, from: ids[place], united: false });
  }
  return fields;
}
