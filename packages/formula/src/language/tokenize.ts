import type { Span } from "./node.ts";
import type { Token } from "./token.ts";

/** What Chinese keyboards write for the signs of the language. */
const PLAIN: Readonly<Record<string, string>> = {
  "（": "(",
  "）": ")",
  "，": ",",
  "、": ",",
  "；": ",",
  ";": ",",
  "＝": "=",
  "＜": "<",
  "＞": ">",
  "≤": "<=",
  "≥": ">=",
  "≠": "<>",
  "＋": "+",
  "－": "-",
  "−": "-",
  "×": "*",
  "＊": "*",
  "÷": "/",
  "／": "/",
  "＆": "&",
  "％": "%",
  "＾": "^",
};

const SPACE = /[\s\u200b\ufeff]+/uy;
const NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/uy;
const NAME = /[\p{L}_][\p{L}\p{N}_.]*/uy;
const OPERATOR = /<>|!=|<=|>=|==|[-+*/^&=<>%]/uy;
/** Up to the brace; where it is missing, up to what cannot belong to a field's name. */
const FIELD = /[{｛]([^{}｛｝]*)[}｝]/uy;
const OPEN_FIELD = /[{｛][^{}｛｝()（），,"“”\n]*/uy;
const STRING = /"((?:[^"]|"")*)"|“([^”]*)”/uy;
const SAME: Readonly<Record<string, string>> = { "!=": "<>", "==": "=" };

const at = (pattern: RegExp, text: string, start: number): RegExpExecArray | null => {
  pattern.lastIndex = start;
  return pattern.exec(text);
};

function quoted(text: string, start: number): Token {
  const match = at(STRING, text, start);
  if (!match) return { type: "string", text: text.slice(start + 1), start, end: text.length, unclosed: true };
  const value = match[1] === undefined ? (match[2] ?? "") : match[1].replaceAll('""', '"');
  return { type: "string", text: value, start, end: start + match[0].length };
}

function braced(text: string, start: number): Token {
  const whole = at(FIELD, text, start);
  if (whole) return { type: "field", text: (whole[1] ?? "").trim(), start, end: start + whole[0].length };
  const open = at(OPEN_FIELD, text, start)?.[0] ?? text.charAt(start);
  return { type: "field", text: open.slice(1).trim(), start, end: start + open.trimEnd().length, unclosed: true };
}

function sign(text: string, start: number): Token {
  const plain = PLAIN[text.charAt(start)];
  const written = plain ?? at(OPERATOR, text, start)?.[0] ?? text.charAt(start);
  const span: Span = { start, end: start + (plain === undefined ? written.length : 1) };
  if (written === "(") return { type: "open", text: "(", ...span };
  if (written === ")") return { type: "close", text: ")", ...span };
  if (written === ",") return { type: "comma", text: ",", ...span };
  if (at(OPERATOR, written, 0)?.[0] === written) {
    return { type: "operator", text: SAME[written] ?? written, ...span };
  }
  const code = text.codePointAt(start) ?? 0;
  return { type: "bad", text: String.fromCodePoint(code), start, end: start + (code > 0xffff ? 2 : 1) };
}

function next(text: string, start: number): Token {
  const first = text.charAt(start);
  if (first === '"' || first === "“") return quoted(text, start);
  if (first === "{" || first === "｛") return braced(text, start);
  const number = at(NUMBER, text, start);
  if (number) return { type: "number", text: number[0], start, end: start + number[0].length };
  const name = at(NAME, text, start);
  if (name) return { type: "name", text: name[0], start, end: start + name[0].length };
  return sign(text, start);
}

/** The pieces of a formula, the last being `end`. Never fails: what is no piece of the language is `bad`. A leading "=" is no piece. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let place = 0;
  for (;;) {
    place += at(SPACE, text, place)?.[0].length ?? 0;
    if (place >= text.length) break;
    const token = next(text, place);
    place = token.end;
    const leading = tokens.length === 0 && token.type === "operator" && token.text === "=";
    if (!leading) tokens.push(token);
  }
  tokens.push({ type: "end", text: "", start: text.length, end: text.length });
  return tokens;
}
