import type { LocalizedText } from "../text/localized-text.ts";
import type { DuplicateRule } from "./duplicate-rule.ts";
import type { FieldSchema } from "./field-schema.ts";
import type { RecordRule } from "./record-rule.ts";

/** An entity as stored and exchanged: a JSON Schema 2020-12 of `type: object`, one property per field. */
export interface EntityDocument {
  readonly $schema?: string;
  readonly type: "object";
  readonly title?: string;
  readonly description?: string;
  readonly "x-labels"?: LocalizedText;
  readonly "x-plural"?: LocalizedText;
  readonly "x-help"?: LocalizedText;
  /** Icon name of `@quoin/ui`. */
  readonly "x-icon"?: string;
  /** The field that names a record. Default: the first text field. */
  readonly "x-title"?: string;
  /** Fields shown beside the title in search hits, cards and relation pickers. */
  readonly "x-subtitle"?: readonly string[];
  /** When two records are taken for the same. */
  readonly "x-duplicates"?: readonly DuplicateRule[];
  readonly properties: { readonly [key: string]: FieldSchema };
  readonly required?: readonly string[];
  readonly additionalProperties?: false;
  /** What must hold of every record as it is written. */
  readonly "x-rules"?: readonly RecordRule[];
  /** Only in a template: "<template>/<entity>" whose fields this document adds to. */
  readonly "x-extends"?: string;
}
