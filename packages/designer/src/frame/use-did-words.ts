import { useText } from "@quoin/ui";
import { useCallback } from "react";
import type { Step } from "../state/history.ts";

/** What a step did, in words. */
export function useDidWords(): (step: Step) => string {
  const t = useText("designer");
  return useCallback((step) => t(`did.${step.name}`, { what: step.what ?? "" }), [t]);
}
