import type { BindContext, Row } from "@quoin/condition";
import type { Entity } from "@quoin/definition";
import { brokenRules, isEmpty, type PlannedRule, ruleProblem, rulePlan } from "@quoin/fields";
import { useMemo } from "react";
import type { FieldValues, UseFormReturn } from "react-hook-form";
import { changesOf } from "../check/changes-of.ts";
import type { SayProblem } from "../check/record-resolver.ts";
import { createStore, type Store } from "../parts/create-store.ts";

type FormMethods = Pick<
  UseFormReturn<FieldValues>,
  "getValues" | "getFieldState" | "trigger" | "setError" | "clearErrors"
>;

/** What the record's rules say while somebody types. */
export interface FormRules {
  /** Warnings by field, "" for the record as a whole. */
  readonly warnings: Store<ReadonlyMap<string, string>>;
  /** Judges what the form holds: errors appear and go where they are told, not only where one types. */
  follow(rhf: FormMethods, field: string | undefined): void;
}

interface Ruled {
  readonly entity: Entity;
  /** The record as read; `undefined` while one is made. */
  readonly base: () => Row | undefined;
  readonly context: BindContext;
  readonly say: () => SayProblem;
}

const BROKEN = "rule_broken";

/** The rules of one form's record, judged as the write door does. */
export function useRules({ entity, base, context, say }: Ruled): FormRules {
  return useMemo(() => {
    const warnings = createStore<ReadonlyMap<string, string>>(new Map());
    const words = ({ rule }: PlannedRule): string => say()(ruleProblem(rule), rule.field ?? "");
    const warn = (broken: readonly PlannedRule[]): void => {
      const told = new Map(
        broken.filter(({ rule }) => rule.severity === "warning").map((one) => [one.rule.field ?? "", words(one)]),
      );
      const before = warnings.get();
      if (told.size !== before.size || [...told].some(([key, text]) => before.get(key) !== text)) warnings.set(told);
    };
    return {
      warnings,
      follow(rhf, field) {
        const plan = rulePlan(entity);
        if (plan.length === 0) return;
        const previous = base();
        const values = rhf.getValues();
        const row: Row = { ...previous, ...changesOf(entity, previous ?? {}, values) };
        const broken = brokenRules(entity, row, { context, ...(previous && { previous }) });
        warn(broken);
        const isTold = (key: string): boolean => !isEmpty(values[key]) || rhf.getFieldState(key).isTouched;
        const isBlamed = (key: string): boolean => rhf.getFieldState(key).error?.type === BROKEN;
        for (const one of plan) {
          const at = one.rule.field;
          if (one.rule.severity === "warning" || at === undefined || at === field) continue;
          // An error stands where it does until the same judgement takes it away.
          if (isBlamed(at) || (broken.includes(one) && isTold(at))) void rhf.trigger(at);
        }
        const whole = broken.find(
          ({ rule, reads }) =>
            rule.field === undefined && rule.severity !== "warning" && (previous || [...reads].every(isTold)),
        );
        if (whole) rhf.setError("root", { type: BROKEN, message: words(whole) });
        else if (isBlamed("root")) rhf.clearErrors("root");
      },
    };
  }, [entity, base, context, say]);
}
