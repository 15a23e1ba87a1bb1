import type { BoundCondition, Condition } from "../condition/condition.ts";
import type { DateOperand, Test } from "../condition/field-test.ts";
import { anniversaryRanges } from "../dates/anniversary.ts";
import { resolveDate } from "../dates/calendar.ts";
import { boundDay, dateAt } from "../dates/time-zone.ts";

/** What a condition may be asked about the one who asks. A missing list is unknown, an empty one is known to be empty. */
export interface ConditionUser {
  readonly id: string;
  /** What counts as "in my teams": ids of the members of the user's teams, and of the teams for fields that hold a team. */
  readonly teams?: readonly string[];
  /** Ids of all users below the user. */
  readonly subordinates?: readonly string[];
}

export interface BindContext {
  readonly now: Date;
  /** IANA name, such as "Asia/Shanghai". */
  readonly timeZone: string;
  readonly user?: ConditionUser | undefined;
}

const NEVER: BoundCondition = { type: "always", value: false };
const UNKNOWN_USER = Symbol("unknown user");

/** Ids out of which the field's value must be, or nothing where the user has no such attribute. */
function idsOf(
  op: "isCurrentUser" | "inCurrentUserTeams" | "inCurrentUserSubordinates",
  user?: ConditionUser,
): readonly string[] {
  const ids = {
    isCurrentUser: () => (user?.id ? [user.id] : undefined),
    inCurrentUserTeams: () => user?.teams,
    inCurrentUserSubordinates: () => user?.subordinates,
  }[op]();
  if (ids === undefined) throw UNKNOWN_USER;
  return ids.filter((id) => typeof id === "string" && id !== "");
}

class Binder {
  readonly #context: BindContext;
  readonly #days = new Map<string, ReturnType<typeof boundDay>>();
  #today: string | undefined;

  constructor(context: BindContext) {
    this.#context = context;
  }

  bind(condition: Condition): BoundCondition {
    switch (condition.type) {
      case "all":
      case "any":
        return { type: condition.type, of: condition.of.map((member) => this.bind(member)) };
      case "not":
      case "before":
      case "after":
        return { type: condition.type, of: this.bind(condition.of) };
      case "related":
        return { type: "related", ref: condition.ref, of: this.bind(condition.of) };
      case "test":
        return this.#bindTest(condition.field, condition.test);
      default:
        return condition;
    }
  }

  #bindTest(field: string, test: Test): BoundCondition {
    switch (test.op) {
      case "dateOn":
      case "dateBefore":
      case "dateAfter":
      case "dateOnOrBefore":
      case "dateOnOrAfter":
        return { type: "test", field, test: { op: test.op, value: this.#day(test.value) } };
      case "anniversary": {
        const ranges = anniversaryRanges(this.#date(test.from), this.#date(test.to));
        return ranges.length === 0 ? NEVER : { type: "test", field, test: { op: "anniversary", ranges } };
      }
      case "isCurrentUser":
      case "inCurrentUserTeams":
      case "inCurrentUserSubordinates": {
        const values = idsOf(test.op, this.#context.user);
        return values.length === 0 ? NEVER : { type: "test", field, test: { op: "enum", values } };
      }
      default:
        return { type: "test", field, test };
    }
  }

  #date(operand: DateOperand): string {
    if (typeof operand === "string") {
      return operand.length > 10 ? dateAt(new Date(operand), this.#context.timeZone) : operand;
    }
    this.#today ??= dateAt(this.#context.now, this.#context.timeZone);
    return resolveDate(operand, this.#today);
  }

  #day(operand: DateOperand): string | ReturnType<typeof boundDay> {
    if (typeof operand === "string" && operand.length > 10) return operand;
    const date = this.#date(operand);
    const known = this.#days.get(date) ?? boundDay(date, this.#context.timeZone);
    this.#days.set(date, known);
    return known;
  }
}

/**
 * Puts literals in the place of today and of the current user; days become half-open ranges of instants in the time zone.
 * Where the condition asks for an attribute that the user does not have, the whole condition is `false`:
 * were it only the leaf, a `not` above it would let everyone in.
 * @throws AppError `malformed` where the time zone is unknown.
 */
export function bindCondition(condition: Condition, context: BindContext): BoundCondition {
  try {
    return new Binder(context).bind(condition);
  } catch (error) {
    if (error === UNKNOWN_USER) return NEVER;
    throw error;
  }
}
