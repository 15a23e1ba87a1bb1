import { notifications } from "@mantine/notifications";
import type { Entity, Problem } from "@quoin/definition";
import { useText } from "@quoin/ui";
import { useCallback } from "react";
import { useErrorWords } from "./use-error-words.ts";

/** Tells what rules that only warn say of a record that was just written; nothing where they say nothing. */
export function useTellWarnings(entity: Entity | undefined): (warnings: readonly Problem[] | undefined) => void {
  const t = useText("web");
  const words = useErrorWords(entity);
  return useCallback(
    (details: readonly Problem[] | undefined) => {
      if (details === undefined || details.length === 0) return;
      const message = words({ code: "validation", details });
      notifications.show({ color: "warning", autoClose: 12_000, title: t("record.warned"), message });
    },
    [t, words],
  );
}
