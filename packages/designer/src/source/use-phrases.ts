import { useText } from "@quoin/ui";
import { useMemo } from "react";

/** The editor's own words, by the English ones that it asks for. */
export function usePhrases(): Readonly<Record<string, string>> {
  const t = useText("designer");
  return useMemo(
    () => ({
      "Fold line": t("source.phrase.fold"),
      "Unfold line": t("source.phrase.unfold"),
      "Folded lines": t("source.phrase.folded"),
      "Unfolded lines": t("source.phrase.unfolded"),
      "folded code": t("source.phrase.folded"),
      unfold: t("source.phrase.unfold"),
      to: t("source.phrase.to"),
      Completions: t("source.phrase.completions"),
      "Control character": t("source.phrase.control"),
      Diagnostics: t("source.phrase.diagnostics"),
      "No diagnostics": t("source.phrase.none"),
      close: t("close"),
    }),
    [t],
  );
}
