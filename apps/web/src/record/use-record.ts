import type { Row } from "@quoin/condition";
import type { FormDocument } from "@quoin/definition";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { errorOf } from "../api/error-of.ts";
import { trpc } from "../api/trpc.ts";

/** A record with the titles of what it points at, and the facts of its form that lie one step away. Falls back to the bin. */
export function useRecord(entity: string, id: string, form: FormDocument | undefined) {
  const main = useQuery({ ...trpc.records.get.queryOptions({ entity, id, titles: true }), retry: false });
  const error = main.error && errorOf(main.error);
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
  const found: Row | undefined = main.data ?? (gone ? bin.data : undefined);
  const record = useMemo(() => found && { ...facts.data, ...found }, [found, facts.data]);
  return {
    record,
    deleted: gone && bin.data !== undefined,
    missing: gone && bin.isError,
    failed: error !== null && error !== undefined && !gone,
    retry: () => void main.refetch(),
  };
}
