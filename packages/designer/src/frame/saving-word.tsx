import { Button } from "@mantine/core";
import { StateWord, useText } from "@quoin/ui";
import type { DraftStore } from "../state/draft-store.ts";
import { useDraftState } from "../state/use-draft-state.ts";
import styles from "./design-bar.module.css";

/** The draft's state in words: what it changes, and whether it is saved. */
export function SavingWord({ store, changes }: { readonly store: DraftStore; readonly changes: number }) {
  const { saving } = useDraftState(store);
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
