import type { ConditionDocument } from "@quoin/definition";
import type { BoundCondition, Condition } from "../condition/condition.ts";
import type { BoundTest, Test } from "../condition/field-test.ts";

type TestDocument = Readonly<Record<string, unknown>>;

function printTest(test: Test | BoundTest): TestDocument {
  switch (test.op) {
    case "enum":
      return { enum: test.values };
    case "contains":
      return { contains: test.values.length === 1 ? { const: test.values[0] } : { enum: test.values } };
    case "anniversary":
      return { anniversary: "ranges" in test ? { ranges: test.ranges } : { from: test.from, to: test.to } };
    case "isCurrentUser":
    case "inCurrentUserTeams":
    case "inCurrentUserSubordinates":
      return { [test.op]: true };
    default:
      return { [test.op]: test.value };
  }
}

/**
 * The canonical document of a condition: one field and one keyword per test. `parseCondition` reads it back to an equal tree.
 * A bound condition prints too, for logs and cache keys; bound days are not part of the stored profile.
 */
export function printCondition(condition: Condition | BoundCondition): ConditionDocument {
  switch (condition.type) {
    case "always":
      return condition.value;
    case "all":
      return { allOf: condition.of.map(printCondition) };
    case "any":
      return { anyOf: condition.of.map(printCondition) };
    case "not":
    case "before":
    case "after":
      return { [condition.type]: printCondition(condition.of) };
    case "set":
      return { required: [condition.field] };
    case "test":
      return { required: [condition.field], properties: { [condition.field]: printTest(condition.test) } };
    case "related":
      return { related: { [condition.ref]: printCondition(condition.of) } };
    case "changed":
      return { changed: condition.fields };
    case "search":
      return { search: condition.words };
  }
}
