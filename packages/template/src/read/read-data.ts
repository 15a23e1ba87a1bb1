import { isPlainObject, type Problem } from "@quoin/definition";
import { PACKAGE_LIMITS } from "./package-files.ts";
import { refuse } from "./refuse.ts";
import type { SampleRecord } from "./template-package.ts";

/** The sample records of one entity. Their values are judged when they are written; here only that they are flat records, with lists of flat rows. */
export function readData(file: string, value: unknown): readonly SampleRecord[] {
  const fail = (path: string, code: string, message: string): never => {
    throw refuse(`${file}: ${message}`, [
      { path: `/${file}${path}`, code, params: { file, limit: PACKAGE_LIMITS.records } },
    ]);
  };
  if (!Array.isArray(value)) return fail("", "bad_data", "sample data is a list of records.");
  if (value.length > PACKAGE_LIMITS.records) return fail("", "too_many_records", "there are too many records.");
  const names = new Set<string>();
  value.forEach((record: unknown, index) => {
    if (!isPlainObject(record) || !Object.values(record).every(isFlat))
      fail(`/${index}`, "bad_data", "a record is flat.");
    const name = isPlainObject(record) ? record.$id : undefined;
    if (name === undefined) return;
    const found: Problem["code"] | undefined =
      typeof name !== "string" || names.has(name) ? "sample_id_twice" : undefined;
    if (found) fail(`/${index}/$id`, found, `record ${index + 1} has no id of its own.`);
    names.add(String(name));
  });
  return value as readonly SampleRecord[];
}

const isFlat = (value: unknown): boolean =>
  ["string", "number", "boolean"].includes(typeof value) ||
  (Array.isArray(value) && value.length <= 1000 && value.every((item) => typeof item === "string" || isRow(item)));

/** A row of a table of records, which is written with its record. */
const isRow = (value: unknown): boolean =>
  isPlainObject(value) && Object.values(value).every((part) => ["string", "number", "boolean"].includes(typeof part));
