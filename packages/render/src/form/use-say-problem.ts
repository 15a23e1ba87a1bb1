import type { Entity } from "@quoin/definition";
import { problemText } from "@quoin/fields";
import { useLocale, useText } from "@quoin/ui";
import { useCallback } from "react";
import type { SayProblem } from "./check/record-resolver.ts";

/** Says problems of an entity's records in the reader's language. */
export function useSayProblem(entity: Entity): SayProblem {
  const t = useText("fields");
  const { locale } = useLocale();
  return useCallback(
    (problem, key) => {
      const field = entity.fieldByKey.get(key);
      return problemText(problem, t, { locale, ...(field && { field }) });
    },
    [entity, t, locale],
  );
}
