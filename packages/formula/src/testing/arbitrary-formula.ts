import fc from "fast-check";
import { BINARY_OPERATORS, type BinaryOperator, type FormulaNode } from "../language/node.ts";
import { FUNCTIONS } from "../registry.ts";

const span = { start: 0, end: 0 };

const FIELDS = [
  "name",
  "amount",
  "discount",
  "won",
  "stage",
  "due",
  "created_at",
  "start_time",
  "effort",
  "tags",
  "company.name",
  "company.parent.tier",
  "nowhere",
];

const NUMBERS = [
  "0",
  "1",
  "2.50",
  ".5",
  "3.",
  "100",
  "1e3",
  "0.1",
  "99999999999999999999999999999",
  "1E-7",
  "366",
  "2026",
];
const TEXTS = [
  "",
  "days",
  "yyyy-mm-dd",
  "#,##0.00",
  "2026-02-31",
  "🧑‍🤝‍🧑é",
  "a\0b",
  '"',
  ",",
  "e\u0301",
  "基石",
  "１２",
  "x y",
];
const NAMES = Object.keys(FUNCTIONS);
const MOST_DEPTH = 6;

/** Decisions one after the other; zero once there are none left, which always is the way that ends. */
class Decisions {
  #place = 0;
  readonly #numbers: readonly number[];

  constructor(numbers: readonly number[]) {
    this.#numbers = numbers;
  }

  next(): number {
    const number = this.#numbers[this.#place] ?? 0;
    this.#place += 1;
    return number;
  }

  of<T>(choices: readonly T[], otherwise: T): T {
    return choices[this.next() % choices.length] ?? otherwise;
  }
}

function literal(from: Decisions): FormulaNode {
  switch (from.next() % 5) {
    case 0:
      return { type: "number", raw: from.of(NUMBERS, "1"), ...span };
    case 1:
      return { type: "text", value: from.of(TEXTS, "").normalize("NFC"), ...span };
    case 2:
      return { type: "boolean", value: from.next() % 2 === 0, ...span };
    case 3:
      return { type: "number", raw: String(from.next()), ...span };
    default:
      return { type: "field", path: from.of(FIELDS, "name").split("."), ...span };
  }
}

function primary(from: Decisions, depth: number): FormulaNode {
  const way = depth >= MOST_DEPTH ? 0 : from.next() % 8;
  if (way < 4) return literal(from);
  if (way === 4) return { type: "group", inner: expression(from, 0, depth + 1), ...span };
  const args = Array.from({ length: from.next() % 5 }, () => expression(from, 0, depth + 1));
  return { type: "call", name: from.of(NAMES, "ABS"), nameEnd: 0, args, ...span };
}

function signed(from: Decisions, depth: number): FormulaNode {
  const way = from.next() % 12;
  const inner = primary(from, depth);
  const share: FormulaNode = way === 1 ? { type: "percent", operand: inner, ...span } : inner;
  if (way < 10) return share;
  return { type: "unary", operator: way === 10 ? "-" : "+", operand: share, ...span };
}

function expression(from: Decisions, level: number, depth: number): FormulaNode {
  const operators = BINARY_OPERATORS[level];
  if (operators === undefined) return signed(from, depth);
  let left = expression(from, level + 1, depth);
  for (let more = Math.max(0, (from.next() % 9) - 6); more > 0; more -= 1) {
    const operator: BinaryOperator = from.of<BinaryOperator>(operators, "&");
    left = { type: "binary", operator, left, right: expression(from, level + 1, depth), ...span };
  }
  return left;
}

/** Any tree that reading a text can give, of right and wrong kinds alike. */
export const arbitraryFormula: fc.Arbitrary<FormulaNode> = fc
  .array(fc.nat(40_000), { maxLength: 160 })
  .map((numbers) => expression(new Decisions(numbers), 0, 0));

/** A tree without its places, to compare what two texts mean. */
export function withoutPlaces(node: FormulaNode): unknown {
  return JSON.parse(
    JSON.stringify(node, (key, value: unknown) => (["start", "end", "nameEnd"].includes(key) ? undefined : value)),
  );
}
