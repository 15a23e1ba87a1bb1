import { Button, NumberInput, Select } from "@mantine/core";
import { manyLabels, type DashboardTile, type Entity, type Problem, type ViewDocument } from "@quoin/definition";
import { ConditionEditor } from "@quoin/render";
import { Segmented, useLabel, useText } from "@quoin/ui";
import styles from "../inspector/inspector.module.css";
import { PanelHead } from "../inspector/panel-head.tsx";
import { ProblemLines } from "../inspector/problem-lines.tsx";
import { Sect } from "../inspector/sect.tsx";
import { LocalizedInput } from "../text/localized-input.tsx";
import boards from "./dashboard.module.css";
import { changeTile, fitTile, resizeTile, spanOf, TILE_TYPES } from "./edit-dashboard.ts";
import { ListPart } from "./list-part.tsx";
import { MeasurePart } from "./measure-part.tsx";
import { TILE_ICONS } from "./tile-icons.ts";

interface TilePanelProps {
  readonly tile: DashboardTile;
  /** Among the tiles: problems name it by this. */
  readonly index: number;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly views: Readonly<Record<string, ViewDocument>>;
  readonly problems: readonly Problem[];
  readonly onChange: (tile: DashboardTile, merge?: string) => void;
  readonly onRemove: () => void;
}

const ALLOW = { related: true, user: true } as const;

/** One tile: what it is, of which records, what it measures and where it leads. */
export function TilePanel({ tile, index, entities, views, problems, onChange, onRemove }: TilePanelProps) {
  const t = useText("designer");
  const label = useLabel();
  const entity = entities.get(tile.entity);
  const many = ({ document, key }: Entity) => label(manyLabels(document), key);
  const own = problems.filter(({ path }) => path === `/tiles/${index}` || path.startsWith(`/tiles/${index}/`));
  const shared = { tile, entities, onChange };
  return (
    <>
      <PanelHead
        icon={TILE_ICONS[tile.type]}
        title={label(tile.labels, entity ? many(entity) : tile.entity)}
        note={t(`board.type.${tile.type}`)}
      />
      <ProblemLines problems={own} />
      <Sect>
        <LocalizedInput
          label={t("view.name")}
          value={tile.labels}
          onChange={(labels) => onChange(changeTile(tile, { labels }), `labels ${tile.id}`)}
        />
        <Select
          size="xs"
          allowDeselect={false}
          label={t("board.type")}
          data={TILE_TYPES.map((value) => ({ value, label: t(`board.type.${value}`) }))}
          value={tile.type}
          onChange={(type) => type !== null && onChange(fitTile(changeTile(tile, { type: asType(type) }), entity))}
        />
        <Select
          size="xs"
          searchable
          allowDeselect={false}
          label={t("board.entity")}
          data={[...entities.values()].map((one) => ({ value: one.key, label: many(one) }))}
          value={tile.entity}
          onChange={(key) => {
            const next = key === null ? undefined : entities.get(key);
            if (!next || next.key === tile.entity) return;
            const { id, labels, type, span } = tile;
            onChange(
              fitTile(
                { id, type, entity: next.key, ...(labels && { labels }), ...(span !== undefined && { span }) },
                next,
              ),
            );
          }}
        />
        <div className={styles.pair}>
          <span className={styles.pairLabel}>{t("board.span")}</span>
          <Segmented
            fill
            label={t("board.span")}
            value={String(spanOf(tile))}
            options={["1", "2", "3", "4"].map((value) => ({ value, label: value }))}
            onChange={(span) => {
              const next = resizeTile({ tiles: [tile] }, tile.id, Number(span)).tiles[0];
              if (next) onChange(next);
            }}
          />
        </div>
      </Sect>
      {entity && (
        <>
          {tile.type === "list" ? (
            <ListPart {...shared} entity={entity} />
          ) : (
            <MeasurePart {...shared} entity={entity} />
          )}
          <Sect title={t("board.where")}>
            <div className={boards.condition}>
              <ConditionEditor
                key={entity.key}
                entity={entity.key}
                entities={entities}
                value={tile.where as boolean | undefined}
                allow={ALLOW}
                onChange={(where) =>
                  where !== undefined &&
                  onChange(
                    changeTile(tile, { where: where === true ? undefined : (where as boolean) }),
                    `where ${tile.id}`,
                  )
                }
              />
            </div>
          </Sect>
          <Sect title={t("board.leads")}>
            <Select
              size="xs"
              clearable
              aria-label={t("board.leads")}
              placeholder={t("board.leadsToAll")}
              data={Object.entries(views)
                .filter(([, view]) => view.entity === entity.key)
                .map(([value, view]) => ({ value, label: label(view.labels, value) }))}
              value={tile.view ?? null}
              onChange={(view) => onChange(changeTile(tile, { view: view ?? undefined }))}
            />
            {tile.type === "list" && (
              <NumberInput
                size="xs"
                label={t("board.limit")}
                min={1}
                max={50}
                allowDecimal={false}
                placeholder="8"
                value={tile.limit ?? ""}
                onChange={(limit) =>
                  onChange(
                    changeTile(tile, {
                      limit: typeof limit === "number" && limit >= 1 && limit <= 50 ? limit : undefined,
                    }),
                    `limit ${tile.id}`,
                  )
                }
              />
            )}
          </Sect>
        </>
      )}
      <Sect>
        <Button variant="subtle" color="danger" size="xs" onClick={onRemove}>
          {t("board.remove")}
        </Button>
      </Sect>
    </>
  );
}

const asType = (value: string): DashboardTile["type"] => TILE_TYPES.find((type) => type === value) ?? "number";
