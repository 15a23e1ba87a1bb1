import type { RuleDocument } from "@quoin/definition";
import type { RuleTrial } from "@quoin/designer/rule";
import { useText } from "@quoin/ui";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { errorOf } from "../api/error-of.ts";
import { trpc } from "../api/trpc.ts";

/** Tries a rule as it is drawn on a record that is chosen here. */
export function useTrial(key: string, rule: RuleDocument) {
  const t = useText("web");
  const [record, setRecord] = useState<string>();
  const attempt = useMutation(trpc.rules.try.mutationOptions());
  const entity = rule.entity;
  const sample = useQuery(
    trpc.records.get.queryOptions(
      { entity: entity ?? "", id: record ?? "", titles: true },
      { enabled: entity !== undefined && record !== undefined },
    ),
  );
  return {
    record,
    sample: record === undefined ? undefined : sample.data,
    trial: attempt.data as RuleTrial | undefined,
    running: attempt.isPending,
    error: attempt.error ? t(`error.${errorOf(attempt.error).code}`) : undefined,
    choose: (id: string | undefined) => {
      setRecord(id);
      attempt.reset();
    },
    run: () =>
      attempt.mutate({
        key,
        rule: rule as unknown as Record<string, unknown> & RuleDocument,
        ...(record !== undefined && entity !== undefined && { record }),
      }),
    reset: attempt.reset,
  };
}
