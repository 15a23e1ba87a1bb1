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
}

export function wantedStorage(field: Field): WantedStorage {
  const type = fieldType(field.type);
  const storage = type.storage(field);
  const references = type.references?.(field);
  return {
    storage,
    scale: storage === "scaled" ? (type.scale?.(field) ?? 0) : undefined,
    target: references !== undefined && "entity" in references ? references.entity : undefined,
    fold: storage === "text" && type.condition === "text",
  };
}
