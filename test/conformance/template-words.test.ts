import { locales as automation } from "@quoin/automation/locales";
import { locales as condition } from "@quoin/condition/locales";
import { locales as definition } from "@quoin/definition/locales";
import { locales as fields } from "@quoin/fields/locales";
import { locales as template } from "@quoin/template/locales";
import { expect, test } from "vitest";

// The gallery looks a code up in one part after the other: with words elsewhere, a package of 17 MB was told that
// it may have 16777216 MB, and a slip in its JSON lost its line.
test("no other part has words for what is wrong with a package's files", () => {
  const others = [automation, condition, definition, fields].flatMap(({ en }) => Object.keys(en));
  const own = Object.keys(template.en).filter((key) => key.startsWith("problem."));
  expect(own.filter((key) => others.includes(key))).toEqual([]);
});
