import { namedFile } from "./named-file.ts";
import type { SampleRecord } from "./template-package.ts";

/** The names of the files that a sample record takes. */
export const namedFiles = (record: SampleRecord): readonly string[] =>
  Object.values(record)
    .flat()
    .flatMap((value) => namedFile(value) ?? []);
