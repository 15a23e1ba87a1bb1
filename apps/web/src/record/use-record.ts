import type { Row } from "@quoin/condition";
import type { FormDocument } from "@quoin/definition";
import { tablePaths } from "@quoin/render";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { errorOf } from "../api/error-of.ts";
import { trpc } from "../api/trpc.ts";
import { accessTo, useMe } from "../session/use-me.ts";
import { useWorkspace } from "../session/use-workspace.ts";

/** A record with the titles of what it points at, and the facts of its form that lie one step away. Falls back to the bin. */
export function useRecord(entity: string, id: string, form: FormDocument | undefined) {
  const me = useMe();
  const { entities } = useWorkspace();
  const own = entities.get(entity);
  const lists = own ? tablePaths(own, { entities, accessTo: (of, field) => accessTo(me, of, field) }) : [];
  const main = useQuery({ ...trpc.records.get.queryOptions({ entity, id, titles: true }), retry: false });
  const error = main.error && errorOf(main.error);
  const merged = error?.data?.["merged_into"];
  const gone = error?.code === "not_found";
  const bin = useQuery({
    ...trpc.records.get.queryOptions({ entity, id, titles: true, deleted: true }),
    enabled: gone,
    retry: false,
  });
  const away = (form?.header?.facts ?? []).filter((path) => path.includes("."));
  const facts = useQuery({
    ...trpc.records.get.queryOptions({ entity, id, titles: true, fields: ["id", ...away] }),
    enabled: main.isSuccess && away.length > 0,
    retry: false,
  });
  const tables = useQuery({
    ...trpc.records.get.queryOptions({
      entity,
      id,
      titles: true,
      fields: ["id", ...lists],
      ...(gone && { deleted: true }),
    }),
    enabled: (main.isSuccess || bin.isSuccess) && lists.length > 0,
    retry: false,
  });
  const found: Row | undefined = main.data ?? (gone ? bin.data : undefined);
  // Rows come a moment later than their record; a form that had them missing would take them for added.
  const waiting = lists.length > 0 && tables.data === undefined && !tables.isError;
  const record = useMemo(
    () => (found && !waiting ? { ...facts.data, ...tables.data, ...found } : undefined),
    [found, facts.data, tables.data, waiting],
  );
  return {
    record,
    /** The record that this one became. */
    mergedInto: typeof merged === "string" ? merged : undefined,
    deleted: gone && bin.data !== undefined,
    missing: gone && bin.isError,
    failed: error !== null && error !== undefined && !gone,
    retry: () => void main.refetch(),
  };
}
