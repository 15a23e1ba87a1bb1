import { isGroup } from "../schema/is-group.ts";
import type { FileValue } from "./file-value.ts";

const isFile = (value: unknown): value is FileValue => isGroup(value) && typeof value["id"] === "string";

/** The files of a stored value; none of anything else. */
export const filesIn = (value: unknown): readonly FileValue[] =>
  Array.isArray(value) ? value.filter((one): one is FileValue => isFile(one)) : [];
