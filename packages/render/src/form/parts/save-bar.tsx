import { Button } from "@mantine/core";
import { Icon, useFormat, useText } from "@quoin/ui";
import { ErrorCount } from "./error-count.tsx";
import { useWarning } from "../rules/use-warning.ts";
import { useStore } from "./create-store.ts";
import styles from "./save-bar.module.css";
import type { RecordFormState } from "../use-record-form.ts";
import type { Entity } from "@quoin/definition";

interface SaveBarProps {
  readonly entity: Entity;
  readonly state: RecordFormState;
  readonly busy: boolean;
  readonly onCancel?: (() => void) | undefined;
}

/** What is unsaved and what to do about it: at the top of the record's form while something is changed, under a new record's form always. */
export function SaveBar({ entity, state, busy, onCancel }: SaveBarProps) {
  const t = useText("render");
  const { time } = useFormat();
  const dirty = useStore(state.dirty);
  const keptAt = useStore(state.draft.keptAt);
  const warning = useWarning(state.warnings, "");
  const { isNew } = state;
  if (!isNew && !dirty && !busy) return null;
  return (
    <div className={styles.bar} data-new={isNew || undefined}>
      <ErrorCount entity={entity} form={state.form} control={state.rhf.control} onGo={state.wanted.set} />
      {warning !== undefined && (
        <span className={styles.warning} role="status">
          <Icon name="alert-triangle" size={14} />
          {warning}
        </span>
      )}
      {keptAt !== undefined && dirty && (
        <span className={styles.kept}>{t("form.draftKept", { time: time(keptAt) })}</span>
      )}
      {isNew
        ? onCancel && (
            <Button variant="default" onClick={onCancel}>
              {t("form.cancel")}
            </Button>
          )
        : dirty && (
            <Button size="xs" variant="default" onClick={state.discard}>
              {t("form.discard")}
            </Button>
          )}
      <Button type="submit" size={isNew ? "sm" : "xs"} loading={busy}>
        {t(isNew ? "form.create" : "form.save")}
      </Button>
    </div>
  );
}
