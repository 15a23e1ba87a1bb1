import type { Problem } from "@quoin/definition";
import { useText } from "@quoin/ui";
import { useCallback } from "react";
import { useRuleScope } from "../rule-scope.ts";

export interface RuleProblems {
  /** The sentences of the problems at a pointer and below it. */
  at(pointer: string): readonly string[];
  /** How many there are at a pointer and below it. */
  count(pointer: string): number;
}

const under = (path: string, pointer: string): boolean => path === pointer || path.startsWith(`${pointer}/`);

/** Problems in words, by their place in the rule. */
export function useProblems(): RuleProblems {
  const { problems } = useRuleScope();
  const t = useText("definition");
  const condition = useText("condition");
  const say = useCallback(
    ({ code, params }: Problem): string => {
      const key = `problem.${code}`;
      const said = t(key, params);
      return said === key ? condition(key, params) : said;
    },
    [t, condition],
  );
  return {
    at: (pointer) => problems.filter(({ path }) => under(path, pointer)).map(say),
    count: (pointer) => problems.filter(({ path }) => under(path, pointer)).length,
  };
}
