import { Switch } from "@mantine/core";
import { useText } from "@quoin/ui";
import { useId } from "react";
import { changeForm } from "../commands/change-form.ts";
import { useDesigner } from "../frame/designer-context.ts";
import { useNames } from "../frame/use-names.ts";
import styles from "../inspector/inspector.module.css";
import { PanelHead } from "../inspector/panel-head.tsx";
import { Sect } from "../inspector/sect.tsx";

/** Whether what happened stands beside the form. */
export function TimelinePanel() {
  const { store, form, formKey } = useDesigner();
  const names = useNames();
  const t = useText("designer");
  const id = useId();
  return (
    <>
      <PanelHead icon="history" title={names.place("@timeline")} note={t("page.timeline.note")} />
      <Sect>
        <div className={styles.between}>
          <label htmlFor={id}>{t("page.timeline.show")}</label>
          <Switch
            id={id}
            checked={form.timeline !== false}
            onChange={(event) =>
              store.run(changeForm(formKey, { timeline: event.currentTarget.checked ? undefined : false }))
            }
          />
        </div>
        <p className={styles.muted}>{t("page.timeline.help")}</p>
      </Sect>
    </>
  );
}
