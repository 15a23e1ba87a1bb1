import { useIsPhone, useText } from "@quoin/ui";
import { type FormEvent, useEffect, useId, useMemo, useRef } from "react";
import { ConflictDialog } from "./conflict/conflict-dialog.tsx";
import { FormContext, type FormContextValue } from "./form-context.ts";
import type { RecordFormProps } from "./form-props.ts";
import { DraftOffer } from "./parts/draft-offer.tsx";
import { FormTabs } from "./parts/form-tabs.tsx";
import styles from "./parts/form.module.css";
import { SaveBar } from "./parts/save-bar.tsx";
import { useFormGuards } from "./parts/use-form-guards.ts";
import { useRecordForm } from "./use-record-form.ts";
import { useSave } from "./use-save.ts";

/**
 * A record as its form's definition lays it out: read until a field is turned to, checked as one types by the rules of the
 * server, saved by field with the revision read. Without `record` it makes one.
 */
export function RecordForm(props: RecordFormProps) {
  const { entity, accessOf, mayUpdate = true, context, rows, onCancel, onPress, ruleLabels, design } = props;
  const t = useText("render");
  const phone = useIsPhone();
  const idPrefix = useId();
  const root = useRef<HTMLFormElement>(null);
  const state = useRecordForm(props);
  const { form, rhf, logic, base, wanted, revert, isNew, warnings } = state;
  const { busy, conflict, save, resolve, closeConflict } = useSave(props, state);
  const stacked = props.stacked ?? (phone || isNew);
  const value = useMemo<FormContextValue>(
    () => ({
      entity,
      form,
      control: rhf.control,
      logic,
      mode: isNew ? "create" : "record",
      stacked,
      mayUpdate,
      idPrefix,
      accessOf,
      base: () => base.current,
      revert,
      wanted,
      warnings,
      context,
      rows,
      design,
      onPress,
      ruleLabels,
    }),
    [
      entity,
      form,
      rhf.control,
      logic,
      isNew,
      stacked,
      mayUpdate,
      idPrefix,
      accessOf,
      base,
      revert,
      wanted,
      warnings,
      context,
      rows,
      design,
      onPress,
      ruleLabels,
    ],
  );
  useFormGuards({ root, dirty: state.dirty, save: () => void save() });
  useEffect(() => {
    // The first input of a new record is where one begins.
    if (!isNew || design) return;
    const first = root.current?.querySelector<HTMLElement>("input:not([readonly]), textarea");
    // A dialog around the form turns to what is marked so, and to its closing button otherwise.
    first?.setAttribute("data-autofocus", "true");
    first?.focus();
  }, [isNew, design]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    void save();
  };
  const bar = !design && (isNew || mayUpdate) && (
    <SaveBar entity={entity} state={state} busy={busy} onCancel={onCancel} />
  );
  return (
    <FormContext.Provider value={value}>
      <form
        ref={root}
        className={styles.form}
        onSubmit={submit}
        noValidate
        aria-label={t(isNew ? "form.newForm" : "form.recordForm")}
      >
        {!design && <DraftOffer state={state} />}
        {!isNew && bar}
        <FormTabs />
        <div className={styles.end}>
          {props.notice}
          {isNew && bar}
        </div>
      </form>
      {conflict && (
        <ConflictDialog
          entity={entity}
          conflict={conflict}
          onResolve={(choices) => void resolve(choices)}
          onClose={closeConflict}
        />
      )}
    </FormContext.Provider>
  );
}
