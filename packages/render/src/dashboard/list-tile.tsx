import type { DashboardTile, Entity, Field } from "@quoin/definition";
import { fieldType } from "@quoin/fields";
import { FieldCell } from "@quoin/fields/react";
import { EmptyState, useLabel, useLocale, useText, VisuallyHidden } from "@quoin/ui";
import { useRef } from "react";
import { resolvePath } from "../list/columns/resolve-path.ts";
import { type Row, rowId, titleIn } from "../list/grid/row.ts";
import { useElementWidth } from "../list/grid/use-element-width.ts";
import styles from "./dashboard.module.css";
import { tileColumns } from "./tile-columns.ts";

export interface ListTileProps {
  readonly tile: DashboardTile;
  readonly entity: Entity;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly rows: readonly Row[];
  readonly hrefOf: (entity: string, id: string) => string;
}

/** A few records, the first column leading to each: a table, or two lines for each where it has no room for all columns. */
export function ListTile({ tile, entity, entities, rows, hrefOf }: ListTileProps) {
  const t = useText("render");
  const label = useLabel();
  const reader = useLocale();
  const box = useRef<HTMLDivElement>(null);
  const room = useElementWidth(box);
  const columns = (tile.columns && tile.columns.length > 0 ? tile.columns : [entity.title]).flatMap(
    (path) => resolvePath(entities, entity.key, path) ?? [],
  );
  const unitOf = (field: Field): string => {
    const unit = fieldType(field.type).unit?.(field, reader.locale);
    return unit === undefined ? "" : ` (${unit})`;
  };
  const headOf = ({ field, labels }: (typeof columns)[number]) =>
    labels.map(([words, fallback]) => label(words, fallback)).join(" / ") + unitOf(field);
  const { widths, least } = tileColumns(columns.map((column) => ({ field: column.field, head: headOf(column) })));
  const valueOf = (row: Row, { path, field }: (typeof columns)[number], index: number) => {
    const title = titleIn(row, path);
    if (index > 0)
      return <FieldCell field={field} value={row[path]} variant="grid" {...(title !== undefined && { title })} />;
    const text = fieldType(field.type).toText(row[path], field, { ...reader, titleOf: () => title });
    return (
      <a href={hrefOf(entity.key, rowId(row))} title={text}>
        {text === "" ? "—" : text}
      </a>
    );
  };
  if (rows.length === 0) return <EmptyState compact title={t("dashboard.nothing")} />;
  return (
    <div ref={box} className={styles.room}>
      {room > 0 && room < least ? (
        <ul className={styles.lines}>
          {rows.map((row) => (
            <li key={rowId(row)}>
              {columns.map((column, index) => (
                <span key={column.path} className={index === 0 ? styles.first : styles.more} title={headOf(column)}>
                  <VisuallyHidden>{headOf(column)}</VisuallyHidden>
                  {valueOf(row, column, index)}
                </span>
              ))}
            </li>
          ))}
        </ul>
      ) : (
        <table className={styles.list}>
          <colgroup>
            {columns.map(({ path }, index) => (
              <col key={path} style={{ width: widths[index] }} />
            ))}
          </colgroup>
          <thead>
            <tr>
              {columns.map((column) => (
                <th
                  key={column.path}
                  scope="col"
                  title={headOf(column)}
                  data-numeric={fieldType(column.field.type).numeric || undefined}
                >
                  {headOf(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={rowId(row)}>
                {columns.map((column, index) => (
                  <td key={column.path} data-numeric={fieldType(column.field.type).numeric || undefined}>
                    {valueOf(row, column, index)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
