import type { ConditionDocument } from "@quoin/definition";
import { seenValue } from "@quoin/fields";
import type { Actor } from "../actor.ts";
import { isNever } from "../access/fold-conditions.ts";
import type { Row } from "../door.ts";
import type { EntityModel, FieldModel } from "../query/field-model.ts";
import { queryPage } from "../query/query-page.ts";
import type { ReadContext } from "../query/read-context.ts";
import type { Reading } from "../query/reading.ts";
import type { DuplicateMatch } from "./duplicate-match.ts";

const MOST = 5;

/** Fields by which two records are likely the same: their values may stand once only, or belong to one person or company. */
const tellsApart = ({ field, type, kind }: FieldModel): boolean =>
  kind !== undefined && (field.schema["x-unique"] === true || type.identifies === true);

/** Records with one of the values that identify somebody, whatever the entity's rules; found as the reader would find them in a list. */
export async function likelySame(
  row: Row,
  entity: EntityModel,
  asked: {
    readonly reading: Reading;
    readonly actor: Actor;
    readonly context: ReadContext;
    readonly except: string | undefined;
  },
): Promise<readonly DuplicateMatch[]> {
  const { reading, actor, context, except } = asked;
  const access = reading.access.entity(entity.key);
  if (isNever(access.read)) return [];
  const readable = (key: string): boolean => !isNever(access.field(key).read);
  const told = [...entity.fields.values()].flatMap((model) => {
    const value = seenValue(model.field, row[model.field.key]);
    const plain = typeof value === "number" || (typeof value === "string" && value.trim() !== "");
    return tellsApart(model) && readable(model.field.key) && plain ? [{ field: model.field, value }] : [];
  });
  const tests: readonly ConditionDocument[] = told.map(({ field: { key }, value }) => ({
    required: [key],
    properties: { [key]: { const: value } },
  }));
  const [where] = tests;
  if (where === undefined) return [];
  const keys = told.map(({ field }) => field.key);
  const shown = ["id", entity.entity.title, "owner", ...keys].filter(readable);
  const page = await queryPage(
    {
      entity: entity.key,
      where: tests.length > 1 ? { anyOf: tests } : where,
      fields: [...new Set(shown)],
      limit: MOST,
    },
    actor,
    context,
  );
  return page.data.flatMap((record): DuplicateMatch[] => {
    const fields = told.filter(({ field, value }) => seenValue(field, record[field.key]) === value);
    if (fields.length === 0 || record["id"] === except) return [];
    return [{ rules: [], act: "warn", fields: fields.map(({ field }) => field.key), record }];
  });
}
