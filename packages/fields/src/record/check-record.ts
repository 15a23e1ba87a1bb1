import type { Row } from "@quoin/condition";
import type { Entity, Problem } from "@quoin/definition";
import { checkSchemaValue } from "../schema/check-schema-value.ts";
import { valueSchemaOf } from "../schema/value-schema-of.ts";
import type { CheckRecordOptions } from "./check-options.ts";
import { judgeRecord, type SchemaJudge } from "./judge-record.ts";

const interpret: SchemaJudge = (field, value) => checkSchemaValue(valueSchemaOf(field), value);

/**
 * Everything wrong with a record as it would be after a write: value schemas, requiredness, what types check themselves,
 * transitions, gates, unknown keys and fields that nobody may write. The same in the browser and on the server.
 * `values` is the whole record (normalized, empty fields left out or null); on an update `previous` is the stored one.
 * Paths are "/<field>" or "/<field>/<item>". Never throws on bad values.
 */
export const checkRecord = (entity: Entity, values: Row, options: CheckRecordOptions = {}): readonly Problem[] =>
  judgeRecord(entity, values, { judge: interpret, options });
