import type { LocalizedText } from "@quoin/definition";
import type { WorkCalendar } from "../calendar/work-calendar.ts";
import type { FormulaKind } from "../value/kind.ts";
import type { Failure } from "../value/failure.ts";
import type { FormulaValue, Given, Blank } from "../value/value.ts";

/** What an argument may be. Those that accept "A" are all of one kind, as are those that accept "B". */
export type Accepts = FormulaKind | readonly FormulaKind[] | "any" | "A" | "B";

export interface Parameter {
  /** Its words are `param.<name>` in the locale files of this package. */
  readonly name: string;
  readonly accepts: Accepts;
  readonly optional?: true;
  /** The kinds among which those of a letter are. Default: all. */
  readonly within?: readonly FormulaKind[];
  /** The texts that it may be, where it is one of a few words. */
  readonly choices?: readonly string[];
}

/** What a function may ask for besides its arguments. */
export interface FunctionContext {
  /** Milliseconds since 1970 UTC. */
  readonly now: number;
  /** The day that the clock of `timeZone` shows at `now`. */
  readonly today: number;
  readonly timeZone: string;
  /** Id of the user who asks; undefined: nobody does. */
  readonly user: string | undefined;
  /** The working calendar of that name, or the usual one; a failure where there is none. */
  calendar(name: string | undefined): WorkCalendar | Failure;
  /** Takes units of work from what one evaluation may do; a failure once they are used up. */
  spend(units: number): Failure | undefined;
}

export type FunctionGroup = "logic" | "number" | "text" | "date" | "work";

/** An argument as functions get it: its kind is what the parameter accepts. `undefined` where it was left out. */
export type Argument = Given | Blank | undefined;

export type Lazy = () => FormulaValue;

/** Everything that the language, the editor and the documentation need to know of a function. */
export interface FormulaFunction {
  /** In capitals. */
  readonly name: string;
  readonly group: FunctionGroup;
  readonly params: readonly Parameter[];
  /** The last so many parameters may be given again and again, as groups. */
  readonly repeat?: number;
  /** Repeated groups must be complete. */
  readonly complete?: true;
  /** The parameter of an argument, where counting is not enough (SWITCH). `count` is how many arguments there are. */
  paramAt?(index: number, count: number): Parameter | undefined;
  /** A kind, or that of the arguments that accept "A" or "B". `undefined`: of any kind, as blank is. */
  readonly returns:
    | FormulaKind
    | "A"
    | "B"
    | ((kinds: readonly (FormulaKind | undefined)[]) => FormulaKind | undefined);
  /** One sentence per language: what it gives. */
  readonly docs: LocalizedText;
  /** A formula and its value in its plain form, as `valueText` writes it. Tests run them all. */
  readonly examples: readonly (readonly [formula: string, gives: string])[];
  /** Reads the clock: formulas with it are worked out when they are read, and never stored. */
  readonly volatile?: true;
  /** Depends on the time zone. */
  readonly zoned?: true;
  /** Depends on who asks: only where somebody does, and never stored. */
  readonly personal?: true;
  /** Depends on a working calendar. */
  readonly calendar?: true;
  /** Blank arguments reach the function. Default: where a required one is blank, so is the result. */
  readonly blanks?: true;
  /** Pure; never throws. Arguments are never failures: those are passed on before. */
  call?(args: readonly Argument[], context: FunctionContext): FormulaValue;
  /** Instead of `call`, for functions that do not look at all of their arguments. */
  lazy?(args: readonly Lazy[], context: FunctionContext): FormulaValue;
}
