import { LIMITS } from "../limits.ts";
import type { FormulaProblem } from "./formula-problem.ts";
import type { Span } from "./node.ts";
import type { Token } from "./token.ts";

const END: Token = { type: "end", text: "", start: 0, end: 0 };

/** The pieces one by one, with what is found wrong on the way. */
export class TokenReader {
  readonly problems: FormulaProblem[] = [];
  #place = 0;
  #nodes = 0;
  readonly #tokens: readonly Token[];

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  get token(): Token {
    return this.#tokens[this.#place] ?? END;
  }

  /** Whether a bound was passed, so that nothing more is read. */
  get full(): boolean {
    return this.problems.some(({ code }) => code === "too_deep" || code === "too_many_nodes");
  }

  /** Where the piece before ended. */
  get lastEnd(): number {
    return this.#tokens[this.#place - 1]?.end ?? 0;
  }

  /** The present piece, moving on past it; stays at the end. */
  take(): Token {
    const { token } = this;
    if (token.type !== "end") this.#place += 1;
    return token;
  }

  report(code: string, { start, end }: Span, more: Partial<FormulaProblem> = {}): void {
    this.problems.push({ code, start, end, ...more });
  }

  /** Counts an expression; false where there are too many of them, or too deep within each other. */
  enter(depth: number): boolean {
    this.#nodes += 1;
    const deep = depth > LIMITS.depth;
    if (!deep && this.#nodes <= LIMITS.nodes) return true;
    const code = deep ? "too_deep" : "too_many_nodes";
    if (!this.full) {
      this.report(code, this.token, { params: { limit: deep ? LIMITS.depth : LIMITS.nodes } });
    }
    this.#place = this.#tokens.length - 1;
    return false;
  }
}
