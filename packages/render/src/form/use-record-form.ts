import type { Row } from "@quoin/condition";
import { defaultsOf, dependentsOf, isEmpty, seenRow } from "@quoin/fields";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { type FieldValues, useForm } from "react-hook-form";
import { changesOf } from "./check/changes-of.ts";
import { formValues } from "./check/form-values.ts";
import { recordResolver } from "./check/record-resolver.ts";
import { useDraft } from "./draft/use-draft.ts";
import type { RecordFormProps } from "./form-props.ts";
import { automaticForm } from "./layout/automatic-form.ts";
import { createFormLogic } from "./logic/form-logic.ts";
import { formNodes } from "./logic/form-nodes.ts";
import { createStore } from "./parts/create-store.ts";
import { useDefaults } from "./rules/use-defaults.ts";
import { useRules } from "./rules/use-rules.ts";
import { useSayRows } from "./rows/use-say-rows.ts";
import { useSayProblem } from "./use-say-problem.ts";
import { useWanted } from "./use-wanted.ts";

const NOTHING: Row = {};

/** The state of one form: values in react-hook-form, what is shown in the logic's index, changes and drafts beside them. Typing draws only the field typed in. */
export function useRecordForm({
  entity,
  form: given,
  record,
  prefill,
  context,
  accessOf,
  draftName,
  wanted: around,
  onDirtyChange,
  onValues,
  rows,
}: RecordFormProps) {
  const form = useMemo(() => given ?? automaticForm(entity), [given, entity]);
  const isNew = record === undefined;
  const defaults = useDefaults({ entity, isNew, context, accessOf });
  const [first] = useState<Row>(() =>
    formValues(entity, record ?? defaults.start({ ...defaultsOf(entity), ...prefill })),
  );
  const base = useRef<Row>(record ?? NOTHING);
  const entities = rows?.entities;
  const say = useSayProblem(entity, entities);
  const sayRows = useSayRows(say);
  const latest = useRef({ entity, entities, context, isNew, say, sayRows });
  useEffect(() => {
    latest.current = { entity, entities, context, isNew, say, sayRows };
  });
  const [resolver] = useState(() =>
    recordResolver(
      () => ({
        entity: latest.current.entity,
        entities: latest.current.entities,
        context: latest.current.context,
        base: latest.current.isNew ? undefined : base.current,
      }),
      () => latest.current.say,
      () => latest.current.sayRows,
    ),
  );
  const rules = useRules({
    entity,
    base: useCallback(() => (latest.current.isNew ? undefined : base.current), []),
    context,
    say: useCallback(() => latest.current.say, []),
  });
  const rhf = useForm<FieldValues>({ defaultValues: first, resolver, mode: "onTouched", shouldFocusError: false });
  const { getValues, getFieldState, setValue, setError, clearErrors, reset, subscribe, trigger, formState } = rhf;
  // Asked for here so that the library keeps errors up to date for whoever shows them.
  void formState.errors;
  const logic = useMemo(
    () => createFormLogic(formNodes(form, { entity, context, accessOf }), seenRow(entity, getValues())),
    [form, entity, context, accessOf, getValues],
  );
  const draft = useDraft(draftName);
  const [dirty] = useState(() => createStore(false));
  const own = useWanted();
  const wanted = around ?? own;
  const changes = useCallback(() => changesOf(entity, base.current, getValues()), [entity, getValues]);
  const initial = useRef(JSON.stringify(changesOf(entity, NOTHING, first)));

  const settle = useCallback(
    (field?: string) => {
      defaults.follow({ getValues, setValue }, field);
      const values = getValues();
      logic.update(seenRow(entity, values), field);
      const changed = changesOf(entity, base.current, values);
      // A new record's defaults are nothing that anybody would miss.
      const isDirty = isNew ? JSON.stringify(changed) !== initial.current : Object.keys(changed).length > 0;
      dirty.set(isDirty);
      onValues?.(changed);
      // What no longer goes with it is told at once and stays as it is.
      const depending =
        field === undefined ? [] : dependentsOf(entity, field).filter(({ key }) => !isEmpty(values[key]));
      if (depending.length > 0) void trigger(depending.map(({ key }) => key));
      draft.keep(isDirty ? changed : NOTHING, Number(base.current["rev"]) || undefined);
      rules.follow({ getValues, getFieldState, trigger, setError, clearErrors }, field);
    },
    [
      getValues,
      getFieldState,
      setValue,
      setError,
      clearErrors,
      trigger,
      logic,
      entity,
      isNew,
      dirty,
      draft,
      onValues,
      defaults,
      rules,
    ],
  );
  useEffect(
    () => subscribe({ formState: { values: true }, callback: ({ name }) => settle(name) }),
    [subscribe, settle],
  );
  useEffect(() => dirty.subscribe(() => onDirtyChange?.(dirty.get())), [dirty, onDirtyChange]);

  /** Takes a newer version of the record in: wholly while nothing is changed here, else only in the fields that are not. */
  const receive = useCallback(
    (next: Row, keep?: Row) => {
      const mine = keep ?? {};
      base.current =
        Object.keys(mine).length === 0
          ? next
          : {
              ...next,
              rev: base.current["rev"],
              ...Object.fromEntries(Object.keys(mine).map((key) => [key, base.current[key]])),
            };
      reset(
        { ...formValues(entity, next), ...mine },
        { keepErrors: keep !== undefined, keepTouched: keep !== undefined },
      );
      settle();
    },
    [entity, reset, settle],
  );
  const seen = useRef(record);
  useEffect(() => {
    if (!record || record === seen.current) return;
    seen.current = record;
    receive(record, changes());
  }, [record, receive, changes]);

  const discard = useCallback(() => {
    defaults.forget();
    reset(formValues(entity, isNew ? first : base.current));
    clearErrors();
    draft.forget();
    settle();
  }, [reset, entity, isNew, first, clearErrors, draft, settle, defaults]);
  const revert = useCallback(
    (field: string) => {
      setValue(field, (isNew ? first : base.current)[field] ?? null);
      clearErrors(field);
    },
    [setValue, clearErrors, isNew, first],
  );
  const restore = useCallback(() => {
    const { offered } = draft;
    if (!offered) return;
    const mine = changes();
    if (offered.rev !== undefined && !isNew)
      base.current = { ...base.current, rev: Math.min(offered.rev, Number(base.current["rev"])) };
    draft.accept();
    for (const [key, value] of Object.entries(offered.values)) {
      if (!(key in mine) || isNew) setValue(key, value, { shouldTouch: true });
    }
    void trigger();
  }, [draft, changes, isNew, setValue, trigger]);

  return {
    form,
    rhf,
    logic,
    base,
    draft,
    dirty,
    wanted,
    isNew,
    defaults,
    warnings: rules.warnings,
    changes,
    receive,
    discard,
    revert,
    restore,
    settle,
  };
}

export type RecordFormState = ReturnType<typeof useRecordForm>;
