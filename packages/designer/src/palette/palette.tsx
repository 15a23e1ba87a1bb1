import { FIELD_TYPES, type FieldType } from "@quoin/fields";
import { Kbd, SearchInput, useHotkey, useText } from "@quoin/ui";
import { useRef, useState } from "react";
import { useDesigner } from "../frame/designer-context.ts";
import { useNames } from "../frame/use-names.ts";
import styles from "./palette.module.css";
import { PaletteTile } from "./palette-tile.tsx";

const GROUPS = [
  "text",
  "number",
  "choice",
  "time",
  "contact",
  "relation",
  "computed",
  "other",
] as const satisfies readonly FieldType["group"][];

/** Everything that can be put on the form: types of fields in groups, parts of the layout, and the fields that are not on it. */
export function Palette() {
  const { entity, form } = useDesigner();
  const names = useNames();
  const t = useText("designer");
  const ft = useText("fields");
  const [search, setSearch] = useState("");
  const box = useRef<HTMLDivElement>(null);
  useHotkey("/", () => box.current?.querySelector("input")?.focus());
  const fits = (...words: string[]) => words.some((word) => word.toLowerCase().includes(search.trim().toLowerCase()));
  const groups = GROUPS.map((group) => ({
    group,
    types: Object.values(FIELD_TYPES).filter((type) => type.group === group && fits(names.type(type.name), type.name)),
  })).filter(({ types }) => types.length > 0);
  const parts = (["section", "text"] as const).filter((part) => fits(t(`palette.${part}`)));
  const placed = new Set(
    form.tabs.flatMap((tab) => tab.sections.flatMap((section) => section.items.map(({ field }) => field))),
  );
  const left = entity.fields.filter(({ key }) => !placed.has(key) && fits(names.field(key), key));
  return (
    <div className={styles.palette}>
      <div ref={box} className={styles.search}>
        <SearchInput value={search} onChange={setSearch} label={t("palette.search")} size="xs" />
        {search === "" && (
          <span className={styles.key} aria-hidden>
            <Kbd>/</Kbd>
          </span>
        )}
      </div>
      {groups.map(({ group, types }) => (
        <section key={group} aria-label={ft(`group.${group}`)}>
          <h2 className={styles.group}>{ft(`group.${group}`)}</h2>
          <div className={styles.tiles}>
            {types.map((type) => (
              <PaletteTile
                key={type.name}
                carried={{ kind: "type", type: type.name }}
                icon={type.icon}
                name={names.type(type.name)}
                help={ft(`type.${type.name}.help`)}
              />
            ))}
          </div>
        </section>
      ))}
      {parts.length > 0 && (
        <section aria-label={t("palette.layout")}>
          <h2 className={styles.group}>{t("palette.layout")}</h2>
          <div className={styles.tiles}>
            {parts.map((part) => (
              <PaletteTile
                key={part}
                carried={{ kind: part }}
                icon={part === "section" ? "section" : "align-left"}
                name={t(`palette.${part}`)}
                help={t(`palette.${part}.help`)}
              />
            ))}
          </div>
        </section>
      )}
      {left.length > 0 && (
        <section className={styles.left} aria-label={t("palette.left")}>
          <h2 className={styles.group}>
            {t("palette.left")}
            <span className={styles.count}>{left.length}</span>
          </h2>
          <div className={styles.tiles}>
            {left.map(({ key, type }) => (
              <PaletteTile
                key={key}
                carried={{ kind: "field", field: key }}
                icon={names.typeIcon(type)}
                name={names.field(key)}
              />
            ))}
          </div>
        </section>
      )}
      {groups.length + parts.length + left.length === 0 && <p className={styles.none}>{t("palette.none")}</p>}
    </div>
  );
}
