import { Select } from "@mantine/core";
import type { DashboardTile, Entity } from "@quoin/definition";
import { isSortable } from "@quoin/render";
import { Segmented, useLabel, useText } from "@quoin/ui";
import { useMemo } from "react";
import styles from "../inspector/inspector.module.css";
import { Sect } from "../inspector/sect.tsx";
import { pathName } from "../page/part-name.ts";
import { PickList } from "../pick/pick-list.tsx";
import { viewFields } from "../view/view-fields.ts";
import { changeTile } from "./edit-dashboard.ts";

interface ListPartProps {
  readonly tile: DashboardTile;
  readonly entity: Entity;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly onChange: (tile: DashboardTile, merge?: string) => void;
}

/** What a list of records shows of each, and in which order. */
export function ListPart({ tile, entity, entities, onChange }: ListPartProps) {
  const t = useText("designer");
  const label = useLabel();
  const fields = useMemo(() => viewFields(entities, entity), [entities, entity]);
  const nameOf = (path: string) => pathName(path, entity.key, { entities, label });
  const columns = tile.columns ?? [];
  const field = tile.sort?.replace(/^-/, "");
  return (
    <>
      <Sect title={t("view.part.columns")} count={columns.length}>
        {columns.length === 0 && <p className={styles.muted}>{t("board.columnsNone")}</p>}
        <PickList
          label={t("view.part.columns")}
          values={columns}
          choices={fields.map(({ path }) => path)}
          nameOf={nameOf}
          add={t("view.columns.add")}
          max={6}
          onChange={(next) => onChange(changeTile(tile, { columns: next.length > 0 ? [...next] : undefined }))}
        />
      </Sect>
      <Sect title={t("view.part.order")}>
        <Select
          size="xs"
          clearable
          searchable
          aria-label={t("view.part.order")}
          placeholder={t("view.sort.add")}
          data={fields.filter((one) => isSortable(one.field)).map(({ path }) => ({ value: path, label: nameOf(path) }))}
          value={field ?? null}
          onChange={(path) => onChange(changeTile(tile, { sort: path ?? undefined }))}
        />
        {field !== undefined && (
          <Segmented
            fill
            label={t("view.sort.direction", { field: nameOf(field) })}
            value={tile.sort?.startsWith("-") ? "desc" : "asc"}
            options={[
              { value: "asc", label: t("view.sort.asc") },
              { value: "desc", label: t("view.sort.desc") },
            ]}
            onChange={(way) => onChange(changeTile(tile, { sort: way === "desc" ? `-${field}` : field }))}
          />
        )}
      </Sect>
    </>
  );
}
