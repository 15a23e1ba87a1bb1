import type { FieldType } from "../define/field-type.ts";
import { FIELD_TYPES } from "../registry.ts";
import { deriveType } from "./derive-type.ts";
import { KINDS } from "./kinds.ts";

/** Asked for with every value: a map is quicker than a plain object of so many. */
const known = new Map<string, FieldType>();

const plain = (name: string): FieldType | undefined =>
  Object.hasOwn(FIELD_TYPES, name) ? FIELD_TYPES[name] : undefined;

/** The type of this name: one of the registry, or of a computed field with what it is shown as ("formula.money"). */
export function namedType(name: string): FieldType | undefined {
  const kept = known.get(name);
  if (kept !== undefined) return kept;
  const found = plain(name) ?? derivedType(name);
  if (found !== undefined) known.set(name, found);
  return found;
}

function derivedType(name: string): FieldType | undefined {
  if (!name.includes(".")) return undefined;
  const [base = "", shownAs = "", live, ...rest] = name.split(".");
  const [computed, shown] = [plain(base), plain(shownAs)];
  if (computed?.compute === undefined || shown === undefined || rest.length > 0) return undefined;
  // What is itself not known without what it is shown as shows nothing else.
  if (shown.compute !== undefined && shown.condition === undefined) return undefined;
  if (live !== undefined && live !== "live") return undefined;
  // Only a kind that conditions do not tell, or no longer tell, has to be said.
  const kind = shown.formula ?? (live !== undefined && shown.condition ? KINDS[shown.condition] : undefined);
  return deriveType(computed, shown, { live: live !== undefined, kind });
}
