import { Ajv2020 } from "ajv/dist/2020.js";
import { compilePattern } from "../pattern/compile-pattern.ts";
import { FORMATS } from "../schema/formats.ts";

/**
 * Patterns on the linear-time engine, whatever the schema says of flags. One that does not parse accepts nothing.
 * Ajv tells compiled patterns apart by their text form, so each needs its own.
 */
const linear = Object.assign(
  (pattern: string) => ({
    test: (text: string) => compilePattern(pattern)?.test(text) ?? false,
    toString: () => pattern,
  }),
  { code: "" },
);

/** A strict Ajv that understands value schemas: every problem, our formats, patterns that cannot hang. */
export function makeAjv(): Ajv2020 {
  const ajv = new Ajv2020({
    strict: true,
    strictTypes: true,
    allErrors: true,
    verbose: true,
    code: { regExp: linear },
  });
  for (const [name, { test }] of Object.entries(FORMATS)) ajv.addFormat(name, test);
  return ajv;
}
