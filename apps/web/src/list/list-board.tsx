import { manyLabels, type Entity, type ViewDocument } from "@quoin/definition";
import { fieldType } from "@quoin/fields";
import { Board, type ResolvedPath, type Row } from "@quoin/render";
import { ErrorState, useLabel, useLocale, useText } from "@quoin/ui";
import { useQueryClient } from "@tanstack/react-query";
import { type RefObject, useEffect, useMemo } from "react";
import { client, trpc } from "../api/trpc.ts";
import { errorOf } from "../api/error-of.ts";
import { accessTo, useMe } from "../session/use-me.ts";
import { useWorkspace } from "../session/use-workspace.ts";
import styles from "./list.module.css";
import { useErrorWords } from "./use-error-words.ts";
import { useTellWarnings } from "./use-tell-warnings.ts";
import { useLanes } from "./use-lanes.ts";
import type { ListColumns } from "./use-list-columns.ts";
import type { ListControl } from "./use-list-state.ts";

export interface ListBoardProps {
  readonly entity: Entity;
  readonly control: ListControl;
  readonly columns: ListColumns;
  readonly settings: NonNullable<ViewDocument["board"]>;
  /** Told which records are shown, lane after lane. */
  readonly order: RefObject<readonly string[]>;
}

type LanePage = { readonly data: readonly Row[] };

const isPage = (data: unknown): data is LanePage =>
  typeof data === "object" && data !== null && "data" in data && Array.isArray(data.data);

/** A list as a board; a moved card stands in its new lane at once, and goes back where the server refuses. */
export function ListBoard({ entity, control, columns, settings, order }: ListBoardProps) {
  const t = useText("web");
  const label = useLabel();
  const { timeZone } = useLocale();
  const me = useMe();
  const queries = useQueryClient();
  const errorWords = useErrorWords(entity);
  const tellWarnings = useTellWarnings(entity);
  const { entities } = useWorkspace();
  const by = entity.fieldByKey.get(settings.by);
  const sum =
    settings.sum === undefined || accessTo(me, entity.key, settings.sum) === "none"
      ? undefined
      : entity.fieldByKey.get(settings.sum);
  if (!by) throw new Error(`A board needs a field "${settings.by}".`);
  const { lanes, error, retry, more } = useLanes(entity, control.state, { by, sum });
  useEffect(() => {
    order.current = lanes.flatMap(({ rows }) => rows.map((row) => String(row["id"])));
  }, [order, lanes]);
  const facts = useMemo<readonly ResolvedPath[]>(
    () => (settings.card ?? []).flatMap((path) => columns.resolve(path) ?? []),
    [settings.card, columns],
  );
  const mayUpdate = (me.permissions[entity.key]?.update ?? false) !== false;
  const mayMove = mayUpdate && accessTo(me, entity.key, by.key) === "edit" && !by.schema["x-readonly"];

  const onMove = async (row: Row, lane: string, values: Row): Promise<string | undefined> => {
    const id = String(row["id"]);
    const key = trpc.records.query.pathKey();
    await queries.cancelQueries({ queryKey: key });
    const before = queries.getQueriesData<unknown>({ queryKey: key });
    const moved = { ...row, ...values, [by.key]: lane };
    // A lane is known by the value that its condition asks for.
    const wanted = JSON.stringify({ [by.key]: { const: lane } });
    for (const [queryKey, data] of before) {
      if (!isPage(data)) continue;
      const rest = data.data.filter((one) => one["id"] !== id);
      const isTarget = JSON.stringify(queryKey).includes(wanted.slice(1, -1));
      if (rest.length !== data.data.length || isTarget)
        queries.setQueryData(queryKey, { ...data, data: isTarget ? [moved, ...rest] : rest });
    }
    const back = () => before.forEach(([queryKey, data]) => queries.setQueryData(queryKey, data));
    try {
      const rev = typeof row["rev"] === "number" ? { rev: row["rev"] } : {};
      const [result] = await client.records.write.mutate({
        changes: [{ op: "update", entity: entity.key, id, ...rev, values: { ...values, [by.key]: lane } }],
        source: "inline",
      });
      if (result?.ok) {
        tellWarnings(result.warnings);
        return undefined;
      }
      back();
      return errorWords(result?.error);
    } catch (failure) {
      back();
      return errorWords(failure);
    } finally {
      void queries.invalidateQueries({ queryKey: trpc.records.pathKey() });
    }
  };

  if (error && lanes.every(({ rows }) => rows.length === 0))
    return (
      <div className={styles.state}>
        <ErrorState title={t(`error.${errorOf(error).code}`)} onRetry={retry} />
      </div>
    );
  return (
    <Board
      label={label(manyLabels(entity.document), entity.key)}
      entities={entities}
      entity={entity}
      by={by}
      lanes={lanes}
      sumField={sum}
      facts={facts}
      titlePath={entity.title}
      hrefOf={(row) => `/e/${entity.key}/${String(row["id"])}`}
      context={{ now: new Date(), timeZone, user: { id: me.user.id, teams: me.teams, subordinates: me.subordinates } }}
      locked={() => (mayMove ? undefined : t("list.readonly.entity"))}
      mayEdit={(field) =>
        accessTo(me, entity.key, field.key) === "edit" &&
        !field.schema["x-readonly"] &&
        fieldType(field.type).computed !== true
      }
      onMove={onMove}
      onMore={more}
    />
  );
}
