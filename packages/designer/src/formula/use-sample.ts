import type { Entity } from "@quoin/definition";
import { formulaValue, partValue } from "@quoin/fields";
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
      const [key = "", part] = path;
      const field = path.length > 2 ? undefined : entity.fieldByKey.get(key);
      if (field === undefined) return { kind: "blank" };
      const value = row[field.key];
      return part === undefined ? formulaValue(value, field) : (partValue(value, field, part) ?? { kind: "blank" });
    },
    now,
    timeZone,
    user: user?.id,
  },
});
