import type { FieldSchema } from "./field-schema.ts";

/** A field as the runtime sees it: its key, its entity's key, and its property schema. */
export interface Field {
  readonly key: string;
  readonly entity: string;
  /**
   * Name of the field type in the registry of `@quoin/fields`; of a computed field with the type that its values are shown
   * as ("formula.money"), and ".live" where they are worked out when they are read.
   */
  readonly type: string;
  readonly schema: FieldSchema;
  /** Listed in the entity's `required`. `schema["x-required-when"]` may require it besides. */
  readonly required: boolean;
  /** One of the columns that every record has (`systemFields`). */
  readonly system: boolean;
}
