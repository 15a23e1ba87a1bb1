import type { Entity } from "@quoin/definition";
import { formulaValue } from "@quoin/fields";
import type { EvaluateContext } from "@quoin/formula";
import { useMemo } from "react";
import { useDesigner } from "../frame/designer-context.ts";

export interface Sample {
  readonly context: EvaluateContext;
  readonly title: string;
}

/** A record to try formulas on; what they read of other records is blank. `undefined` where there is none. */
export function useSample(): Sample | undefined {
  const { services, entity } = useDesigner();
  const { sample, context } = services;
  return useMemo(() => sample && sampleOf(entity, sample, context), [entity, sample, context]);
}

const sampleOf = (
  entity: Entity,
  row: Readonly<Record<string, unknown>>,
  { now, timeZone, user }: ReturnType<typeof useDesigner>["services"]["context"],
): Sample => ({
  title: String(row[entity.title] ?? row["id"] ?? ""),
  context: {
    read(path) {
      const field = path.length === 1 ? entity.fieldByKey.get(path[0] ?? "") : undefined;
      return field === undefined ? { kind: "blank" } : formulaValue(row[field.key], field);
    },
    now,
    timeZone,
    user: user?.id,
  },
});
