import type { Problem } from "@quoin/definition";
import { useText } from "@quoin/ui";
import { useCallback } from "react";
import type { SayProblem } from "../check/record-resolver.ts";

/** What is wrong in a table: a sentence for the whole, and one for each value by "/<place>/<field>". */
export interface RowsError {
  readonly type: string;
  readonly message: string;
  readonly types: Record<string, string>;
}

export type SayRows = (problems: readonly Problem[], field: string) => RowsError;

/** Says the problems of a table of records in the reader's language; `say` says a single one. */
export function useSayRows(say: SayProblem): SayRows {
  const t = useText("render");
  return useCallback(
    (problems, field) => {
      const prefix = `/${field}`;
      const types: Record<string, string> = {};
      for (const problem of problems) {
        const at = problem.path.slice(prefix.length);
        if (at !== "") types[at] ??= say(problem, field);
      }
      const whole = problems.find(({ path }) => path === prefix);
      const message = whole ? say(whole, field) : t("rows.wrong", { count: Object.keys(types).length });
      return { type: whole?.code ?? "rows", message, types };
    },
    [say, t],
  );
}
