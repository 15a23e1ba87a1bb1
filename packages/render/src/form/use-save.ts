import type { Row } from "@quoin/condition";
import type { Problem } from "@quoin/definition";
import { useText } from "@quoin/ui";
import { useCallback, useRef, useState } from "react";
import { changesOf } from "./check/changes-of.ts";
import { hiddenFields } from "./check/hidden-fields.ts";
import { fieldOfProblem } from "./check/problems-of.ts";
import type { SaveOutcome } from "./check/save-outcome.ts";
import type { RecordFormProps } from "./form-props.ts";
import { inFormOrder } from "./layout/in-form-order.ts";
import type { RecordFormState } from "./use-record-form.ts";
import { inTheForm } from "./rows/in-the-form.ts";
import { tableOf } from "./rows/table-of.ts";
import { useSayRows } from "./rows/use-say-rows.ts";
import { valuesToSend } from "./rows/values-to-send.ts";
import { useSayProblem } from "./use-say-problem.ts";

/** Both sides of a conflict, as the dialog shows them. */
export interface FormConflict {
  readonly fields: readonly string[];
  readonly base: Row;
  readonly mine: Row;
  readonly current: Row;
}

/** Saving: check everything, send the changed fields, then take in the answer, show its problems at their fields, or ask about a conflict. */
export function useSave(
  { entity, rows, onSave }: Pick<RecordFormProps, "entity" | "rows" | "onSave">,
  state: RecordFormState,
) {
  const t = useText("render");
  const say = useSayProblem(entity, rows?.entities);
  const sayRows = useSayRows(say);
  const [busy, setBusy] = useState(false);
  const [conflict, setConflict] = useState<FormConflict>();
  const running = useRef(false);
  const { rhf, base, form, logic, draft, wanted, receive, isNew } = state;

  const refuse = useCallback(
    ({ problems, message }: Extract<SaveOutcome, { problems: unknown }>) => {
      const known = problems.filter((problem) => entity.fieldByKey.has(fieldOfProblem(problem)));
      const ofRows = new Map<string, Problem[]>();
      for (const problem of known) {
        const key = fieldOfProblem(problem);
        const table = tableOf({ entity, entities: rows?.entities }, key);
        if (table === undefined) {
          rhf.setError(key, { type: problem.code, message: say(problem, key) });
          continue;
        }
        const found = inTheForm(problem, { ...table, before: base.current[key], after: rhf.getValues(key) });
        ofRows.set(key, [...(ofRows.get(key) ?? []), found]);
      }
      for (const [key, found] of ofRows) rhf.setError(key, sayRows(found, key));
      const [other] = problems.filter((problem) => !known.includes(problem));
      if (other || known.length === 0)
        rhf.setError("root", { type: "server", message: message ?? (other ? say(other, "") : t("form.refused")) });
      const [first] = inFormOrder(form, known.map(fieldOfProblem));
      if (first !== undefined) wanted.set(first);
    },
    [entity, rows?.entities, form, rhf, base, say, sayRows, t, wanted],
  );

  const send = useCallback(async () => {
    const values: Record<string, unknown> = { ...rhf.getValues() };
    if (form.onHide === "clear") for (const field of hiddenFields(form, logic)) values[field] = null;
    const changed = { ...state.defaults.emptied(values), ...changesOf(entity, base.current, values) };
    if (Object.keys(changed).length === 0 && !isNew) return true;
    const rev = Number(base.current["rev"]) || undefined;
    const outcome = await onSave(valuesToSend({ entity, entities: rows?.entities, base: base.current, changed }), rev);
    if (outcome.ok) {
      // What was typed while the answer was on its way stays typed.
      const typed = changesOf(entity, values, rhf.getValues());
      draft.forget();
      if (!isNew) receive({ ...base.current, ...outcome.record }, Object.keys(typed).length > 0 ? typed : undefined);
      else state.dirty.set(false);
      return true;
    }
    if ("conflict" in outcome) {
      setConflict({ ...outcome.conflict, base: base.current, mine: changed });
      return false;
    }
    refuse(outcome);
    return false;
  }, [
    rhf,
    form,
    logic,
    entity,
    rows?.entities,
    base,
    isNew,
    onSave,
    draft,
    receive,
    state.dirty,
    state.defaults,
    refuse,
  ]);

  const guarded = useCallback(
    async (act: () => Promise<boolean>) => {
      if (running.current) return false;
      running.current = true;
      setBusy(true);
      try {
        return await act();
      } catch (error) {
        rhf.setError("root", { type: "server", message: error instanceof Error ? error.message : t("form.refused") });
        return false;
      } finally {
        running.current = false;
        setBusy(false);
      }
    },
    [rhf, t],
  );

  const save = useCallback(
    () =>
      guarded(async () => {
        rhf.clearErrors();
        if (!(await rhf.trigger())) {
          const [first] = inFormOrder(form, Object.keys(rhf.formState.errors));
          if (first !== undefined) wanted.set(first);
          return false;
        }
        return send();
      }),
    [guarded, rhf, form, wanted, send],
  );

  /** `mine` and `theirs` per field: what is theirs leaves the form, the rest is sent on the revision that it was decided on. */
  const resolve = useCallback(
    async (choices: Readonly<Record<string, "mine" | "theirs">>) => {
      if (!conflict) return;
      const kept = Object.fromEntries(Object.entries(conflict.mine).filter(([key]) => choices[key] !== "theirs"));
      setConflict(undefined);
      base.current = { ...base.current, ...conflict.current };
      receive(base.current);
      for (const [key, value] of Object.entries(kept)) rhf.setValue(key, value, { shouldTouch: true });
      await guarded(send);
    },
    [conflict, base, receive, rhf, guarded, send],
  );
  return { busy, conflict, save, resolve, closeConflict: () => setConflict(undefined) };
}
