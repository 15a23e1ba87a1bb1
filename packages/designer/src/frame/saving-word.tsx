import { Button } from "@mantine/core";
import { StateWord, useText } from "@quoin/ui";
import { useDeferredValue, useMemo } from "react";
import { changeGroups } from "../publish/change-groups.ts";
import { countChanges } from "../publish/count-changes.ts";
import type { DraftStore } from "../state/draft-store.ts";
import { useDraftState } from "../state/use-draft-state.ts";
import styles from "./design-bar.module.css";

/** The draft's state in words: how much a publish of it would list, and whether it is saved. */
export function SavingWord({ store }: { readonly store: DraftStore }) {
  const { saving, published, made } = useDraftState(store);
  const draft = useDeferredValue(made);
  const changes = useMemo(() => countChanges(changeGroups(published, draft)), [published, draft]);
  const t = useText("designer");
  if (saving === "failed") {
    return (
      <span className={styles.saving} role="status">
        <StateWord state="problem">{t("saving.failed")}</StateWord>
        <Button variant="subtle" size="compact-xs" onClick={() => void store.flush()}>
          {t("saving.again")}
        </Button>
      </span>
    );
  }
  if (changes === 0 && saving === "saved") return <StateWord state="published">{t("saving.published")}</StateWord>;
  return (
    <span className={styles.saving}>
      <StateWord state="draft">{t("saving.draft")}</StateWord>
      <span className={styles.more}>
        · {t("saving.changes", { count: changes })} · {t(`saving.${saving}`)}
      </span>
    </span>
  );
}
