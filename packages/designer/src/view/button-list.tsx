import { useLabel, useText } from "@quoin/ui";
import { PickList } from "../pick/pick-list.tsx";
import { withPart } from "./edit-view.ts";
import type { ViewPartProps } from "./view-scope.ts";
import styles from "./view.module.css";

const MOST = 4;

/** The rules whose buttons stand in each row, in their order. */
export function ButtonList({ view, buttons, onChange }: ViewPartProps) {
  const t = useText("designer");
  const label = useLabel();
  const choices = Object.keys(buttons);
  return (
    <section className={styles.buttons} aria-label={t("page.buttons")}>
      <h2>{t("page.buttons")}</h2>
      <p>{t(choices.length === 0 ? "page.buttons.none" : "view.buttons.help")}</p>
      <PickList
        label={t("page.buttons")}
        values={view.buttons ?? []}
        choices={choices}
        nameOf={(key) => label(buttons[key]?.labels, key)}
        add={t("page.buttons.add")}
        max={MOST}
        onChange={(next) => onChange(withPart(view, "buttons", [...next]))}
      />
    </section>
  );
}
