import { Select } from "@mantine/core";
import type { DashboardTile, Entity, Field } from "@quoin/definition";
import { useLabel, useText } from "@quoin/ui";
import { Sect } from "../inspector/sect.tsx";
import { pathName } from "../page/part-name.ts";
import { AGGREGATES, changeTile, groupFields, isTime, measureFields } from "./edit-dashboard.ts";

interface MeasurePartProps {
  readonly tile: DashboardTile;
  readonly entity: Entity;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly onChange: (tile: DashboardTile, merge?: string) => void;
}

const BUCKETS = ["day", "week", "month", "quarter", "year"] as const;

/** What a number, bars or a funnel measure, and by what the bars are told apart. */
export function MeasurePart({ tile, entity, entities, onChange }: MeasurePartProps) {
  const t = useText("designer");
  const label = useLabel();
  const aggregate = tile.aggregate ?? "count";
  const option = ({ key, schema }: Field) => ({ value: key, label: label(schema["x-labels"], key) });
  const measures = AGGREGATES.filter((one) => one === "count" || measureFields(entity, one).length > 0);
  const groups = groupFields(entity, tile.type).map(option);
  // One that was written by hand may reach further than what is offered.
  const group = tile.group;
  if (group !== undefined && !groups.some(({ value }) => value === group))
    groups.push({ value: group, label: pathName(group, entity.key, { entities, label }) });
  const grouped = group === undefined ? undefined : entity.fieldByKey.get(group);
  return (
    <Sect title={t("board.measure")}>
      <Select
        size="xs"
        allowDeselect={false}
        aria-label={t("board.measure")}
        data={measures.map((value) => ({ value, label: t(`board.aggregate.${value}`) }))}
        value={aggregate}
        onChange={(value) => {
          const next = AGGREGATES.find((one) => one === value) ?? "count";
          const fields = measureFields(entity, next);
          const kept = fields.find(({ key }) => key === tile.field) ?? fields[0];
          onChange(changeTile(tile, { aggregate: next === "count" ? undefined : next, field: kept?.key }));
        }}
      />
      {aggregate !== "count" && (
        <Select
          size="xs"
          allowDeselect={false}
          label={t("board.field")}
          data={measureFields(entity, aggregate).map(option)}
          value={tile.field ?? null}
          onChange={(field) => field !== null && onChange(changeTile(tile, { field }))}
        />
      )}
      {tile.type !== "number" && (
        <Select
          size="xs"
          searchable
          allowDeselect={false}
          label={t("board.group")}
          placeholder={t("board.groupNone")}
          data={groups}
          value={group ?? null}
          onChange={(key) => {
            const field = key === null ? undefined : entity.fieldByKey.get(key);
            if (key === null) return;
            const bucket = field && isTime(field) ? (tile.bucket ?? "month") : undefined;
            onChange(changeTile(tile, { group: key, bucket }));
          }}
        />
      )}
      {tile.type !== "number" && grouped && isTime(grouped) && (
        <Select
          size="xs"
          allowDeselect={false}
          label={t("board.bucket")}
          data={BUCKETS.map((value) => ({ value, label: t(`board.bucket.${value}`) }))}
          value={tile.bucket ?? "month"}
          onChange={(value) => onChange(changeTile(tile, { bucket: BUCKETS.find((one) => one === value) }))}
        />
      )}
    </Sect>
  );
}
