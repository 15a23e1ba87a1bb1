import type { EntityModel, FieldModel } from "../query/field-model.ts";
import { type Reference, referencesTo } from "./references.ts";
import type { Writing } from "./writing.ts";

/** As `referencesTo`, through a relation to one of several entities: the records, in the bin too, that point at these of `entity`. */
export const anyReferencesTo = (
  writing: Writing,
  from: { readonly entity: EntityModel; readonly field: FieldModel },
  to: { readonly entity: string; readonly ids: readonly string[] },
): Promise<readonly Reference[]> =>
  referencesTo(
    writing,
    { entity: from.entity, field: from.field.seen ?? from.field },
    { ids: to.ids.map((id) => `${to.entity}/${id}`), alsoDeleted: true },
  );
