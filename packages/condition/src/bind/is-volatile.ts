import type { Condition } from "../condition/condition.ts";
import type { DateOperand, Test } from "../condition/field-test.ts";
import { eachNode } from "../condition/each-node.ts";

const isRelative = (operand: DateOperand): boolean => typeof operand !== "string";

function testReads(test: Test): "today" | "user" | undefined {
  switch (test.op) {
    case "isCurrentUser":
    case "inCurrentUserTeams":
    case "inCurrentUserSubordinates":
      return "user";
    case "dateOn":
    case "dateBefore":
    case "dateAfter":
    case "dateOnOrBefore":
    case "dateOnOrAfter":
      return isRelative(test.value) ? "today" : undefined;
    case "anniversary":
      return isRelative(test.from) || isRelative(test.to) ? "today" : undefined;
    default:
      return undefined;
  }
}

const reads = (condition: Condition, what: "today" | "user"): boolean =>
  eachNode(condition).some(({ node }) => node.type === "test" && testReads(node.test) === what);

/** Whether its answer changes as days pass. */
export const readsToday = (condition: Condition): boolean => reads(condition, "today");

/** Whether its answer depends on who asks. */
export const readsUser = (condition: Condition): boolean => reads(condition, "user");

/** Whether its answer may change though no record does: such a result is not to be kept. */
export const isVolatile = (condition: Condition): boolean => readsToday(condition) || readsUser(condition);
