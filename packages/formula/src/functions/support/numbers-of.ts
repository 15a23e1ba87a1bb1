import type { Decimal } from "../../decimal/decimal.ts";
import type { Argument } from "../../define/formula-function.ts";

/** The numbers among the arguments; blanks are left out, as Excel leaves out empty cells. */
export const numbersOf = (args: readonly Argument[]): readonly Decimal[] =>
  args.flatMap((arg) => (arg?.kind === "number" ? [arg.number] : []));
