import type { BindContext, Row } from "@quoin/condition";
import type { Entity, FieldAccess, FormDocument, LocalizedText } from "@quoin/definition";
import type { ReactNode } from "react";
import type { SaveOutcome } from "./check/save-outcome.ts";
import type { FormDesign } from "./form-design.ts";
import type { Store } from "./parts/create-store.ts";
import type { FormRows } from "./rows/form-rows.ts";

export interface RecordFormProps {
  readonly entity: Entity;
  /** Default: every field of the entity, in its order. */
  readonly form?: FormDocument | undefined;
  /** The record as the reader may read it, with titles ("<field>$title"); without one a record is made. */
  readonly record?: Row | undefined;
  /** A new record's first values, over the entity's defaults. */
  readonly prefill?: Row | undefined;
  /** The most that the reader may do with a field. */
  readonly accessOf: (field: string) => FieldAccess;
  /** Whether the reader may change this record at all. Default true. */
  readonly mayUpdate?: boolean | undefined;
  /** For conditions that speak of today or of the reader. Keep it the same between drawings. */
  readonly context: BindContext;
  /** Sends the changed fields (`null` empties one) and the revision that they were made on. */
  readonly onSave: (values: Row, rev: number | undefined) => Promise<SaveOutcome>;
  /** Name under which unsaved changes outlive a closed tab: entity, record and reader. Without it there is no draft. */
  readonly draftName?: string | undefined;
  /** The field to be opened next, set by what stands around the form (`useWanted`). */
  readonly wanted?: Store<string | undefined> | undefined;
  readonly onDirtyChange?: ((dirty: boolean) => void) | undefined;
  /** Told of what a new record holds, or what is changed of one that is there (`null`: emptied), as it is typed. */
  readonly onValues?: ((values: Row) => void) | undefined;
  /** Entities whose records are rows of tables in the form. Keep it the same between drawings. Without it such tables are not drawn. */
  readonly rows?: FormRows | undefined;
  /** What is worth knowing before saving; stands by the button that creates, and at the form's end. */
  readonly notice?: ReactNode;
  /** Adds a button beside the create form's. */
  readonly onCancel?: (() => void) | undefined;
  /** A rule's button in the form was pressed. */
  readonly onPress?: ((rule: string) => void) | undefined;
  readonly ruleLabels?: ((rule: string) => LocalizedText | undefined) | undefined;
  /** Labels above the inputs. Default: on phones and for new records. */
  readonly stacked?: boolean | undefined;
  /** The designer's marks on the real form. Nothing is saved then. */
  readonly design?: FormDesign | undefined;
}
