import { LIMITS } from "../limits.ts";
import type { FormulaProblem } from "./formula-problem.ts";
import { BINARY_OPERATORS, type BinaryOperator, type FormulaNode, type Span } from "./node.ts";
import { readField } from "./read-field.ts";
import { TokenReader } from "./token-reader.ts";
import { tokenize } from "./tokenize.ts";

export interface ParsedFormula {
  readonly node: FormulaNode;
  /** What is wrong with the writing. Empty: the tree says all that the text says. */
  readonly problems: readonly FormulaProblem[];
}

const missing = (place: number): FormulaNode => ({ type: "missing", start: place, end: place });

const strengthOf = (text: string): number =>
  BINARY_OPERATORS.findIndex((level) => level.some((operator) => operator === text));

const operatorOf = (text: string): BinaryOperator | undefined =>
  BINARY_OPERATORS.flat().find((operator) => operator === text);

/** Skips what stands between a finished expression and the next comma or bracket of the same call. */
function skipRest(reader: TokenReader): void {
  const { token } = reader;
  if (["comma", "close", "end"].includes(token.type)) return;
  reader.report(token.type === "bad" ? "bad_sign" : "unexpected", token, { params: { found: token.text } });
  for (let open = 0; reader.token.type !== "end"; reader.take()) {
    const { type } = reader.token;
    if (open === 0 && (type === "comma" || type === "close")) return;
    open += type === "open" ? 1 : type === "close" ? -1 : 0;
  }
}

function closeBracket(reader: TokenReader, open: Span): void {
  if (reader.token.type === "close") reader.take();
  else if (!reader.full) reader.report("unclosed_bracket", open);
}

/** The arguments after "(". A missing one becomes `missing`, so that the others keep their places. */
function readArguments(reader: TokenReader, depth: number): readonly FormulaNode[] {
  if (reader.token.type === "close") return [];
  const args: FormulaNode[] = [];
  for (;;) {
    args.push(readExpression(reader, 0, depth));
    skipRest(reader);
    if (reader.token.type !== "comma") return args;
    reader.take();
  }
}

function readName(reader: TokenReader, depth: number): FormulaNode {
  const token = reader.take();
  const upper = token.text.toUpperCase();
  if (reader.token.type === "open") {
    const open = reader.take();
    const args = readArguments(reader, depth + 1);
    closeBracket(reader, open);
    return { type: "call", name: upper, nameEnd: token.end, args, start: token.start, end: reader.lastEnd };
  }
  if (upper === "TRUE" || upper === "FALSE") {
    return { type: "boolean", value: upper === "TRUE", start: token.start, end: token.end };
  }
  return { type: "name", name: token.text, start: token.start, end: token.end };
}

/** One operand, without the operators around it. */
function readOperand(reader: TokenReader, depth: number): FormulaNode {
  while (reader.token.type === "bad") {
    const bad = reader.take();
    reader.report("bad_sign", bad, { params: { found: bad.text } });
  }
  const { token } = reader;
  const { start, end } = token;
  switch (token.type) {
    case "number":
      reader.take();
      return { type: "number", raw: token.text, start, end };
    case "string":
      reader.take();
      if (token.unclosed) reader.report("unclosed_text", token);
      return { type: "text", value: token.text.normalize("NFC"), start, end };
    case "field":
      return readField(reader);
    case "name":
      return readName(reader, depth);
    case "open": {
      reader.take();
      const inner = readExpression(reader, 0, depth + 1);
      if (reader.token.type !== "comma") skipRest(reader);
      closeBracket(reader, token);
      return { type: "group", inner, start, end: reader.lastEnd };
    }
    case "operator":
      // A sign without its left side: the operand is missing, the operator is still read.
      reader.report("expected_value", token, { params: { before: token.text } });
      return missing(start);
    default: {
      const last = reader.lastEnd;
      reader.report(last === 0 && token.type === "end" ? "empty" : "expected_value", { start: last, end });
      return missing(last);
    }
  }
}

function readUnary(reader: TokenReader, depth: number): FormulaNode {
  const { token } = reader;
  if (!reader.enter(depth)) return missing(token.start);
  if (token.type === "operator" && (token.text === "-" || token.text === "+")) {
    reader.take();
    const operand = readUnary(reader, depth + 1);
    return { type: "unary", operator: token.text, operand, start: token.start, end: operand.end };
  }
  let node = readOperand(reader, depth);
  while (reader.token.type === "operator" && reader.token.text === "%") {
    const { end } = reader.take();
    node = reader.enter(depth) ? { type: "percent", operand: node, start: node.start, end } : node;
  }
  return node;
}

function readExpression(reader: TokenReader, level: number, depth: number): FormulaNode {
  if (level === BINARY_OPERATORS.length) return readUnary(reader, depth);
  let left = readExpression(reader, level + 1, depth);
  while (reader.token.type === "operator" && strengthOf(reader.token.text) === level) {
    const operator = operatorOf(reader.take().text);
    if (operator === undefined || !reader.enter(depth)) return left;
    const right = readExpression(reader, level + 1, depth);
    left = { type: "binary", operator, left, right, start: left.start, end: Math.max(right.end, reader.lastEnd) };
  }
  return left;
}

/**
 * Reads a formula's text. Never throws: what cannot be read is told with its place, and the tree holds all that can,
 * so that completion and further checks work on half-written formulas.
 */
export function parseFormula(text: string): ParsedFormula {
  if (text.length > LIMITS.sourceLength) {
    const span = { start: LIMITS.sourceLength, end: text.length };
    return { node: missing(0), problems: [{ code: "too_long", ...span, params: { limit: LIMITS.sourceLength } }] };
  }
  const reader = new TokenReader(tokenize(text));
  const node = readExpression(reader, 0, 1);
  if (reader.token.type !== "end") {
    const code = reader.token.type === "close" ? "extra_bracket" : "unexpected";
    reader.report(code, { start: reader.token.start, end: text.length }, { params: { found: reader.token.text } });
  }
  return { node, problems: reader.problems };
}
