import type { DashboardTile, Entity, Field } from "@quoin/definition";
import { fieldType } from "@quoin/fields";
import { FieldCell } from "@quoin/fields/react";
import { EmptyState, useLabel, useLocale, useText } from "@quoin/ui";
import { resolvePath } from "../list/columns/resolve-path.ts";
import { type Row, rowId, titleIn } from "../list/grid/row.ts";
import styles from "./dashboard.module.css";

export interface ListTileProps {
  readonly tile: DashboardTile;
  readonly entity: Entity;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly rows: readonly Row[];
  readonly hrefOf: (entity: string, id: string) => string;
}

/** A few records, the first column leading to each. */
export function ListTile({ tile, entity, entities, rows, hrefOf }: ListTileProps) {
  const t = useText("render");
  const label = useLabel();
  const reader = useLocale();
  const columns = (tile.columns && tile.columns.length > 0 ? tile.columns : [entity.title]).flatMap(
    (path) => resolvePath(entities, entity.key, path) ?? [],
  );
  const unitOf = (field: Field): string => {
    const unit = fieldType(field.type).unit?.(field, reader.locale);
    return unit === undefined ? "" : ` (${unit})`;
  };
  if (rows.length === 0) return <EmptyState compact title={t("dashboard.nothing")} />;
  return (
    <div className={styles.scroll}>
      <table className={styles.list}>
        <thead>
          <tr>
            {columns.map(({ path, field, labels }) => (
              <th key={path} scope="col" data-numeric={fieldType(field.type).numeric || undefined}>
                {labels.map(([words, fallback]) => label(words, fallback)).join(" / ")}
                {unitOf(field)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowId(row)}>
              {columns.map(({ path, field }, index) => {
                const title = titleIn(row, path);
                const text =
                  index === 0
                    ? fieldType(field.type).toText(row[path], field, { ...reader, titleOf: () => title })
                    : "";
                return (
                  <td key={path} data-numeric={fieldType(field.type).numeric || undefined}>
                    {index === 0 ? (
                      <a href={hrefOf(entity.key, rowId(row))}>{text === "" ? "—" : text}</a>
                    ) : (
                      <FieldCell
                        field={field}
                        value={row[path]}
                        variant="grid"
                        {...(title !== undefined && { title })}
                      />
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
