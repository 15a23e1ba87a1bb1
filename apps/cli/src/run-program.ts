import { AppError } from "@quoin/definition";
import { CommanderError } from "commander";
import { createProgram } from "./program.ts";
import { errorLine } from "./terminal/output.ts";

/** Runs the command of these arguments. 0: done. 1: refused or failed, with one line on standard error. 2: wrong usage. */
export async function runProgram(args: readonly string[]): Promise<number> {
  try {
    await createProgram().parseAsync(args, { from: "user" });
    return 0;
  } catch (error) {
    // Help and the version are no failures; anything else of Commander's is wrong usage, which it has told already.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    const told =
      error instanceof AppError
        ? errorLine(error)
        : `It failed: ${error instanceof Error ? error.message : String(error)}`;
    process.stderr.write(`${told.replace(/\s*\n\s*/g, " ")}\n`);
    return 1;
  }
}
