import { parseCondition, sentenceOf } from "@quoin/condition";
import type { ConditionDocument, Entity } from "@quoin/definition";
import { conditionShape, problemText } from "@quoin/fields";
import { useLocale, useText } from "@quoin/ui";
import { useCallback } from "react";
import type { Field } from "@quoin/definition";
import type { LaneEntry } from "./lane-entry.ts";

/** Why a lane lets nothing in, and what its gate asks, in the reader's words. */
export function useLaneWords(entities: ReadonlyMap<string, Entity>, entity: Entity, by: Field) {
  const t = useText("render");
  const words = useText("fields");
  const { locale, timeZone } = useLocale();
  const gateWords = useCallback(
    (gate: ConditionDocument): string =>
      sentenceOf(parseCondition(gate), conditionShape(entities, entity.key), { locale, timeZone }),
    [entities, entity.key, locale, timeZone],
  );
  const refusalWords = useCallback(
    (entry: LaneEntry): string | undefined => {
      if (entry.kind !== "refused") return undefined;
      if (entry.gate !== undefined) return t("board.gate", { gate: gateWords(entry.gate) });
      return entry.problem ? problemText(entry.problem, words, { locale, field: by }) : t("board.refused");
    },
    [t, words, locale, by, gateWords],
  );
  return { gateWords, refusalWords };
}
