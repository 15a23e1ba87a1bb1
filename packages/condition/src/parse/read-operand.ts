import { CONDITION_LIMITS } from "./condition-limits.ts";
import { conditionError } from "./condition-error.ts";
import { pointer } from "./pointer.ts";

/** NUL and lone surrogates: no store keeps them. */
/** One for all: a bundler may turn the literal into a call that makes a new one each time. */
const SURROGATE = /\p{Surrogate}/u;

const hasBadCharacter = (text: string): boolean => text.includes("\0") || SURROGATE.test(text);

/** Reads raw operands, or throws the one error with their place. */
export const readOperand = {
  text(raw: unknown, path: string): string {
    if (typeof raw !== "string") throw conditionError(path, "bad_operand", { expected: "text" });
    if (raw === "") throw conditionError(path, "empty_text");
    if (hasBadCharacter(raw)) throw conditionError(path, "bad_character");
    if ([...raw].length > CONDITION_LIMITS.text) {
      throw conditionError(path, "text_too_long", { limit: CONDITION_LIMITS.text });
    }
    return raw.normalize("NFC");
  },

  /** Kept to the 15 significant digits that a JSON number holds exactly, so that decimals compare as decimals. */
  number(raw: unknown, path: string): number {
    if (typeof raw !== "number" || !Number.isFinite(raw))
      throw conditionError(path, "bad_operand", { expected: "number" });
    return Number(raw.toPrecision(15)) + 0;
  },

  count(raw: unknown, path: string): number {
    if (typeof raw !== "number" || !Number.isSafeInteger(raw) || raw < 0) {
      throw conditionError(path, "bad_operand", { expected: "count" });
    }
    return raw + 0;
  },

  scalar(raw: unknown, path: string): string | number | boolean {
    if (typeof raw === "string") return readOperand.text(raw, path);
    if (typeof raw === "number") return readOperand.number(raw, path);
    if (typeof raw === "boolean") return raw;
    throw conditionError(path, "bad_operand", { expected: "scalar" });
  },

  list<T>(raw: unknown, path: string, read: (member: unknown, path: string) => T): readonly T[] {
    if (!Array.isArray(raw)) throw conditionError(path, "bad_operand", { expected: "list" });
    if (raw.length === 0) throw conditionError(path, "empty_list");
    if (raw.length > CONDITION_LIMITS.values) {
      throw conditionError(path, "too_many_values", { limit: CONDITION_LIMITS.values });
    }
    return raw.map((member: unknown, index) => read(member, path + pointer(index)));
  },

  record(raw: unknown, path: string, expected: string): Readonly<Record<string, unknown>> {
    if (typeof raw !== "object" || raw === null || Array.isArray(raw)) {
      throw conditionError(path, "bad_operand", { expected });
    }
    return raw as Readonly<Record<string, unknown>>;
  },

  yes(raw: unknown, path: string): void {
    if (raw !== true) throw conditionError(path, "bad_operand", { expected: "true" });
  },
};
