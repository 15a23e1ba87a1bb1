import type { Field } from "@quoin/definition";
import { fieldType, type StorageKind } from "@quoin/fields";

/** How a field wants to be stored, as its type says. */
export interface WantedStorage {
  readonly storage: StorageKind;
  readonly scale: number | undefined;
  /** Entity that a foreign key must point at. */
  readonly target: string | undefined;
  /** Text conditions read a folded copy beside it. */
  readonly fold: boolean;
  /** Kind of the column beside it by which conditions, sorting and grouping see a value that is no scalar, and what that rests on. */
  readonly seen: { readonly storage: StorageKind; readonly basis?: string } | undefined;
}

export function wantedStorage(field: Field): WantedStorage {
  const type = fieldType(field.type);
  const storage = type.storage(field);
  const seen = type.seen?.storage;
  const references = type.references?.(field);
  return {
    storage,
    scale: storage === "scaled" || seen === "scaled" ? (type.scale?.(field) ?? 0) : undefined,
    target: references !== undefined && "entity" in references ? references.entity : undefined,
    fold: (seen ?? storage) === "text" && type.condition === "text",
    seen: seen && { storage: seen, ...(type.seen?.basis && { basis: type.seen.basis(field) }) },
  };
}
