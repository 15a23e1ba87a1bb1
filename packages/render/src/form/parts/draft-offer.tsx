import { Button } from "@mantine/core";
import { Strip, useFormat, useText } from "@quoin/ui";
import type { RecordFormState } from "../use-record-form.ts";
import styles from "./save-bar.module.css";

/** Changes that an earlier tab left unsaved: take them up again, or let them go. */
export function DraftOffer({ state }: { readonly state: RecordFormState }) {
  const t = useText("render");
  const { instant } = useFormat();
  const { offered } = state.draft;
  if (!offered) return null;
  return (
    <div className={styles.offer}>
      <Strip
        kind="note"
        tone="info"
        icon="history"
        actions={
          <>
            <Button size="xs" variant="default" onClick={state.restore}>
              {t("form.draftRestore")}
            </Button>
            <Button size="xs" variant="subtle" color="gray" onClick={state.draft.decline}>
              {t("form.draftDrop")}
            </Button>
          </>
        }
      >
        {t("form.draftFound", { at: instant(offered.at, "short"), count: Object.keys(offered.values).length })}
      </Strip>
    </div>
  );
}
