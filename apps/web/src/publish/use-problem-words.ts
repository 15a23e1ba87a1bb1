import type { Problem } from "@quoin/definition";
import { useText } from "@quoin/ui";

/** The words of a problem of definitions. Its code belongs to the package that found it, so each is asked in turn. */
export function useProblemWords(): (problem: Problem) => string {
  const sources = [useText("web"), useText("definition"), useText("condition"), useText("fields")];
  return ({ code, params }) => {
    const key = `problem.${code}`;
    const found = sources.map((words) => words(key, params)).find((words) => words !== key);
    return found ?? code;
  };
}
