import { UnstyledButton } from "@mantine/core";
import { FIELD_TYPES } from "@quoin/fields";
import { Icon, Menu, useText } from "@quoin/ui";
import { addField } from "../commands/add-field.ts";
import { becomeType } from "../commands/become-type.ts";
import { findSection } from "../commands/find-section.ts";
import { removeItem } from "../commands/remove-item.ts";
import { resizeItem } from "../commands/resize-item.ts";
import { splitPlace } from "../commands/split-place.ts";
import { useDesigner } from "../frame/designer-context.ts";
import { useBothLanguages } from "../text/use-both-languages.ts";
import { useNames } from "../frame/use-names.ts";
import { spotOf } from "./spot-of.ts";
import styles from "./marks.module.css";

/** Tools over the selected item: its type, its width, a copy, away with it. */
export function ItemBar({ place }: { readonly place: string }) {
  const { store, state, entity, form, formKey } = useDesigner();
  const names = useNames();
  const t = useText("designer");
  const both = useBothLanguages();
  const words = {
    title: both("designer", "rows.note"),
    place: both("designer", "rows.place"),
    section: both("designer", "entity.firstSection"),
  };
  const at = splitPlace(place);
  const section = findSection(form, at);
  const item = section?.items.find(({ id }) => id === at.item);
  if (!item || !section) return null;
  const columns = section.columns ?? 2;
  const field = item.field === undefined ? undefined : entity.fieldByKey.get(item.field);
  const types = Object.values(FIELD_TYPES).map(({ name, icon }) => ({
    key: name,
    label: names.type(name),
    icon,
    checked: name === field?.type,
    onClick: () =>
      field && store.run(becomeType(state.set, { entity: entity.key, field: field.key }, { type: name, words })),
  }));
  const widths = Array.from({ length: columns }, (_, index) => ({
    key: String(index + 1),
    label: t("canvas.columns", { span: index + 1, columns }),
    checked: (item.span ?? 1) === index + 1,
    onClick: () => store.run(resizeItem(formKey, place, index + 1)),
  }));
  const copy = () => {
    const spot = spotOf(form, place);
    if (!field || !spot) return;
    const { "x-labels": old, ...schema } = field.schema;
    const labels = Object.fromEntries(
      Object.entries(old ?? { en: field.key }).map(([tag, text]) => [tag, t("design.copyOf", { name: text })]),
    );
    const next = { ...spot, index: spot.index + 1 };
    store.run(addField(state.set, { entity: entity.key, type: field.type, labels, form: formKey, spot: next, schema }));
  };
  return (
    <div className={styles.bar} role="toolbar" aria-label={t("canvas.tools", { name: names.item(item) })}>
      {field && !field.system && (
        <Menu groups={[{ key: "types", label: t("canvas.changeType"), entries: types }]} width={200}>
          <UnstyledButton className={styles.tool}>
            <Icon name={names.typeIcon(field.type)} size={14} />
            {names.type(field.type)}
          </UnstyledButton>
        </Menu>
      )}
      {columns > 1 && (
        <Menu groups={[{ key: "widths", entries: widths }]}>
          <UnstyledButton className={styles.tool}>
            {t("canvas.columns", { span: item.span ?? 1, columns })}
          </UnstyledButton>
        </Menu>
      )}
      {field && !field.system && (
        <UnstyledButton className={styles.tool} aria-label={t("canvas.copy")} title={t("canvas.copy")} onClick={copy}>
          <Icon name="copy" size={14} />
        </UnstyledButton>
      )}
      <UnstyledButton
        className={styles.tool}
        aria-label={t("canvas.remove")}
        title={t("canvas.remove")}
        onClick={() => store.run(removeItem(state.set, formKey, place))}
      >
        <Icon name="trash" size={14} />
      </UnstyledButton>
    </div>
  );
}
