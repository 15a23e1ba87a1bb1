import type { Entity } from "@quoin/definition";
import { rowsOf } from "@quoin/fields";
import { listParameters, type ListState, rowsParameters } from "@quoin/render";
import { type MenuGroup, useLabel, useText } from "@quoin/ui";
import { useAbility } from "../session/use-me.ts";
import { useWorkspace } from "../session/use-workspace.ts";

const FORMATS = ["csv", "xlsx", "json"] as const;

/** What is taken away: the records of a list, or of these the chosen ones. */
interface Exported {
  readonly state: ListState;
  /** Of the chosen records, where only they are meant. */
  readonly where?: ListState["where"];
  /** They are chosen one by one, whatever the list searches for. */
  readonly named?: boolean;
}

/**
 * The files that a list can be taken away as; none for who may not. The rows of tables are files of their own, since a line
 * of a file is one record: each names the record that it belongs to, as their import reads it.
 */
export function useExportMenu(entity: Entity): (exported: Exported) => readonly MenuGroup[] {
  const t = useText("web");
  const label = useLabel();
  const { entities } = useWorkspace();
  const mayExport = useAbility("export");
  return ({ state, where = state.where, named = false }) => {
    if (!mayExport) return [];
    // A condition over related records knows nothing of searching, nor of what is in the bin.
    const tables = state.bin || (state.search !== "" && !named) ? [] : entity.fields;
    return [
      {
        key: "export",
        label: t("list.export"),
        entries: FORMATS.map((format) => ({
          key: format,
          label: format.toUpperCase(),
          icon: "download",
          href: `/api/v1/${entity.key}/export.${format}?${listParameters(state, where)}`,
        })),
      },
      {
        key: "rows",
        label: t("list.export.rows"),
        entries: tables.flatMap((field) => {
          const rows = rowsOf(field);
          if (!rows || !entities.has(rows.entity)) return [];
          const name = label(field.schema["x-labels"], field.key);
          return {
            key: field.key,
            label: t("list.export.table", { name }),
            icon: "table",
            href: `/api/v1/${rows.entity}/export.csv?${rowsParameters(rows.relation, where)}`,
          };
        }),
      },
    ];
  };
}
