import type { Entity } from "@quoin/definition";
import { problemText } from "@quoin/fields";
import { useLabel, useLocale, useText } from "@quoin/ui";
import { useCallback } from "react";
import { errorOf, type ShownError } from "../api/error-of.ts";

/** What went wrong with records of an entity, in the reader's words: the fields' own problems first. */
export function useErrorWords(entity: Entity | undefined): (error: unknown) => string {
  const t = useText("web");
  const words = useText("fields");
  const label = useLabel();
  const { locale } = useLocale();
  return useCallback(
    (error: unknown) => {
      const shown: ShownError = isShown(error) ? error : errorOf(error);
      const said = shown.details.flatMap((problem) => {
        const field = entity?.fieldByKey.get(problem.path.split("/")[1] ?? "");
        // A rule of the whole record says in its own words what is wrong.
        if (!field) return problem.params?.["hint"] === undefined ? [] : [problemText(problem, words, { locale })];
        const text = problemText(problem, words, { locale, field });
        return [`${label(field.schema["x-labels"], field.key)}: ${text}`];
      });
      return said.length > 0 ? said.join(" ") : t(`error.${shown.code}`);
    },
    [t, words, label, locale, entity],
  );
}

const isShown = (error: unknown): error is ShownError =>
  typeof error === "object" && error !== null && "details" in error && "code" in error && !(error instanceof Error);
