import type { Token } from "../language/token.ts";
import { tokenize } from "../language/tokenize.ts";

/** A call that the cursor stands in. */
export interface OpenCall {
  readonly name: string;
  /** Which argument, from 0. */
  readonly argument: number;
  /** Where its name begins. */
  readonly start: number;
  /** How many arguments have been begun so far, in the whole text. */
  readonly count: number;
}

export interface Place {
  /** The piece that the cursor is in or right after; `undefined` in white space. */
  readonly token: Token | undefined;
  /** The pieces before it. */
  readonly before: readonly Token[];
  /** The innermost call that is open at the cursor. */
  readonly call: OpenCall | undefined;
}

/** Commas of the same call from `from` on, up to its closing bracket. */
function argumentsAfter(tokens: readonly Token[], from: number): number {
  let open = 0;
  let count = 0;
  for (const { type } of tokens.slice(from)) {
    if (type === "open") open += 1;
    else if (type === "close" && open === 0) break;
    else if (type === "close") open -= 1;
    else if (type === "comma" && open === 0) count += 1;
  }
  return count;
}

/** Where a cursor stands in a formula that may be half written. */
export function placeAt(text: string, cursor: number): Place {
  const tokens = tokenize(text).filter(({ type }) => type !== "end");
  const index = tokens.findIndex(({ start, end, type, unclosed }) =>
    // In brackets and after commas, and past the end of what is closed, a new piece begins.
    type === "name" || type === "number" || unclosed ? start < cursor && cursor <= end : start < cursor && cursor < end,
  );
  const token = index < 0 ? undefined : tokens[index];
  const before = index < 0 ? tokens.filter(({ end }) => end <= cursor) : tokens.slice(0, index);
  const calls: { name: string; argument: number; start: number }[] = [];
  before.forEach((piece, at) => {
    const name = before[at - 1];
    if (piece.type === "open") {
      calls.push({
        name: name?.type === "name" ? name.text.toUpperCase() : "",
        argument: 0,
        start: name?.start ?? piece.start,
      });
    } else if (piece.type === "close") calls.pop();
    else if (piece.type === "comma") {
      const call = calls.at(-1);
      if (call) call.argument += 1;
    }
  });
  // Brackets without a name only group: the call around them is still the one to help with.
  const call = calls.findLast(({ name }) => name !== "");
  return {
    token,
    before,
    call: call && { ...call, count: call.argument + 1 + argumentsAfter(tokens, before.length) },
  };
}
