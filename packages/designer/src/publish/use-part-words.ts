import { useText } from "@quoin/ui";
import { useCallback } from "react";

/** What a keyword or part of a definition is called, the keyword itself where it has no words. */
export function usePartWords(): (part: string) => string {
  const t = useText("designer");
  const ft = useText("fields");
  return useCallback(
    (part) => {
      const own = t(`part.${part}`);
      if (own !== `part.${part}`) return own;
      const setting = ft(`setting.${part}`);
      return setting === `setting.${part}` ? part : setting;
    },
    [t, ft],
  );
}
