import { UnstyledButton } from "@mantine/core";
import { Icon, useText } from "@quoin/ui";
import { useDesigner } from "../frame/designer-context.ts";
import { useNames } from "../frame/use-names.ts";
import { partIcon } from "./part-icon.ts";
import { HEADER_LISTS, type PagePart, partOf, partValues } from "./part-place.ts";
import styles from "./page-line.module.css";

/** A part of the record's page where it stands on the canvas, above or below the form: what it holds, opened in the inspector. */
export function PageLine({ part }: { readonly part: PagePart }) {
  const { store, state, form } = useDesigner();
  const names = useNames();
  const t = useText("designer");
  if ((form.purpose ?? "record") !== "record") return null;
  const lists = part === "@header" ? HEADER_LISTS.map((list) => `@header/${list}`) : [part];
  const held = lists.flatMap((list) => partValues(form, list).map((value) => `${list}/${value}`));
  const { selection } = state;
  const on = selection.kind === "part" && partOf(selection.id).part === part;
  const empty = part === "@timeline" ? t(form.timeline === false ? "page.off" : "page.on") : t("page.empty");
  return (
    <UnstyledButton
      className={styles.line}
      data-on={on || undefined}
      aria-pressed={on}
      onClick={() => store.select({ kind: "part", id: part })}
    >
      <Icon name={partIcon(part)} size={16} />
      <b>{names.place(part)}</b>
      <span className={styles.held}>
        {held.length === 0 ? empty : held.map((place) => names.place(place)).join(" · ")}
      </span>
    </UnstyledButton>
  );
}
