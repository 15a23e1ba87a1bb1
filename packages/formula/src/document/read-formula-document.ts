import { sameJson } from "@quoin/definition";
import { type ParsedFormula, parseFormula } from "../language/parse-formula.ts";
import { LIMITS } from "../limits.ts";
import { toFormulaDocument } from "./to-formula-document.ts";

type Entry = Readonly<Record<string, unknown>>;

const isEntry = (value: unknown): value is Entry =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const OPERATOR = /^(?:<>|<=|>=|[-+*/^&=<>])$/u;
const NUMBER = /^(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/u;
const PATH = /^[^{}｛｝]{1,200}$/u;
const NAME = /^[A-Z_][A-Z0-9_.]*$/u;

class NoFormula extends Error {}

const refuse = (): never => {
  throw new NoFormula();
};

function textOf(document: unknown, depth: number): string {
  if (depth > LIMITS.depth * 4) return refuse();
  if (typeof document === "string") return `"${document.replaceAll('"', '""')}"`;
  if (typeof document === "boolean") return document ? "TRUE" : "FALSE";
  return isEntry(document) ? entryText(document, depth + 1) : refuse();
}

function entryText(entry: Entry, depth: number): string {
  const { number, field, call, args, chain, sign, of, percent, group } = entry;
  const keys = Object.keys(entry).sort().join(" ");
  switch (keys) {
    case "number":
      return typeof number === "string" && NUMBER.test(number) ? number : refuse();
    case "field":
      return typeof field === "string" && PATH.test(field) ? `{${field}}` : refuse();
    case "args call":
      if (typeof call !== "string" || !NAME.test(call) || !Array.isArray(args)) return refuse();
      return `${call}(${args.map((arg) => textOf(arg, depth)).join(", ")})`;
    case "chain":
      return Array.isArray(chain) ? chainText(chain, depth) : refuse();
    case "of sign":
      return sign === "-" || sign === "+" ? `${sign}${textOf(of, depth)}` : refuse();
    case "percent":
      return `${textOf(percent, depth)}%`;
    case "group":
      return `(${textOf(group, depth)})`;
    default:
      return refuse();
  }
}

function chainText(chain: readonly unknown[], depth: number): string {
  if (chain.length < 3 || chain.length % 2 === 0 || chain.length > LIMITS.nodes * 2) return refuse();
  return chain
    .map((part, index) => {
      if (index % 2 === 0) return textOf(part, depth);
      return typeof part === "string" && OPERATOR.test(part) ? part : refuse();
    })
    .join(" ");
}

/**
 * Reads a formula's stored form. Places are those in its printed text. Anything that is no formula is one problem,
 * `bad_document`; never throws.
 */
export function readFormulaDocument(document: unknown): ParsedFormula {
  try {
    const parsed = parseFormula(textOf(document, 0));
    // A tree that says something else once it is written out, as a sum within a product does, is no stored form.
    if (parsed.problems.length === 0 && !sameJson(toFormulaDocument(parsed.node), document)) return refuse();
    return parsed;
  } catch (error) {
    if (!(error instanceof NoFormula)) throw error;
    return { node: { type: "missing", start: 0, end: 0 }, problems: [{ code: "bad_document", start: 0, end: 0 }] };
  }
}
