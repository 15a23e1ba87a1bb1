import type { Field, JsonSchema, Problem } from "@quoin/definition";
import type { FieldSetting, FieldType } from "../define/field-type.ts";
import { isGroup } from "../schema/is-group.ts";
import { FILE_KINDS } from "./file-kinds.ts";
import type { FileValue } from "./file-value.ts";
import { MOST_FILES } from "./most-files.ts";
import { filesIn } from "./files-in.ts";

const MEGABYTE = 1_000_000;
const TEXT = { type: "string", minLength: 1, maxLength: 200 };
const SIDE = { type: "integer", minimum: 1 };

function problemOf({ name = "", type, size }: Partial<FileValue>, { schema }: Field, kinds: readonly string[]) {
  // Of a file that is missing nothing is known; the store says so.
  if (type === undefined || size === undefined) return undefined;
  if (kinds.length > 0 && !kinds.some((kind) => FILE_KINDS[kind]?.matches.test(type)))
    return { path: "", code: "wrong_file_kind", params: { name } };
  const limit = schema["x-max-size"];
  return limit !== undefined && size > limit * MEGABYTE
    ? { path: "", code: "file_too_large", params: { name, limit } }
    : undefined;
}

type Shared =
  | "valueSchema"
  | "codes"
  | "checkValue"
  | "normalize"
  | "storage"
  | "seen"
  | "condition"
  | "search"
  | "sortable"
  | "holdsFiles"
  | "toText"
  | "fromText"
  | "mask";

/** What types share whose values are lists of files. `kinds` gives the kinds that a field takes, none for all; `most` is how many files fit at most. */
export function fileList(kinds: (field: Field) => readonly string[], most = MOST_FILES) {
  const namesOf = (value: unknown): string =>
    filesIn(value)
      .map(({ id, name }) => (typeof name === "string" ? name : id))
      .join(", ");
  const type: Required<Pick<FieldType, Shared>> = {
    valueSchema: ({ schema }) => ({
      type: "array",
      items: {
        type: "object",
        properties: {
          id: { type: "string", minLength: 1, maxLength: 64 },
          name: TEXT,
          type: TEXT,
          size: { type: "integer", minimum: 0 },
          width: SIDE,
          height: SIDE,
          by: TEXT,
          at: { type: "string", maxLength: 30 },
        },
        required: ["id"],
        additionalProperties: false,
      },
      maxItems: Math.min(schema.maxItems ?? most, most),
    }),
    codes: { too_many_items: "too_many_files" },
    checkValue: (value, field): readonly Problem[] =>
      filesIn(value).flatMap((file) => problemOf(file, field, kinds(field)) ?? []),
    normalize: (input) =>
      Array.isArray(input) ? input.map((one: unknown) => (typeof one === "string" ? { id: one } : one)) : input,
    storage: () => "json",
    seen: { storage: "text", of: (value) => (Array.isArray(value) ? namesOf(value) || undefined : value) },
    condition: "text",
    search: "text",
    sortable: false,
    holdsFiles: true,
    toText: (value) => (typeof value === "string" ? value : namesOf(value)),
    fromText: (typed) => ({ problem: { code: "file_as_text", params: { value: typed } } }),
    mask: (value) => (isGroup(value) || Array.isArray(value) ? "****" : value),
  };
  const accept: JsonSchema = {
    type: "array",
    items: { enum: Object.keys(FILE_KINDS) },
    uniqueItems: true,
    minItems: 1,
  };
  const properties = {
    maxItems: { type: "integer", minimum: 1, maximum: most },
    "x-max-size": { type: "integer", minimum: 1, maximum: 2048 },
  } as const;
  const settings: readonly FieldSetting[] = [
    { keyword: "maxItems", control: "integer" },
    { keyword: "x-max-size", control: "integer" },
  ];
  return { type, accept, properties, settings };
}
