import type { Entity } from "@quoin/definition";
import { fieldType } from "@quoin/fields";
import type { GridColumn, GridEditing, Row } from "@quoin/render";
import { useText } from "@quoin/ui";
import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { client, trpc } from "../api/trpc.ts";
import { accessTo, useMe } from "../session/use-me.ts";
import { useErrorWords } from "./use-error-words.ts";
import { useTellWarnings } from "./use-tell-warnings.ts";

type Pages = { readonly pages: readonly { readonly data: readonly Row[] }[] };

const isPages = (data: unknown): data is Pages =>
  typeof data === "object" && data !== null && "pages" in data && Array.isArray(data.pages);

/** A changed value in a row: gone where it was emptied, without the title of what it no longer points at. */
function changedRow(row: Row, path: string, record: Row): Row {
  const { [path]: _before, [`${path}$title`]: _title, ...rest } = row;
  return {
    ...rest,
    ...(record["rev"] !== undefined && { rev: record["rev"] }),
    ...(record[path] !== undefined && { [path]: record[path] }),
  };
}

/** Editing of cells joined to the server: one field per save, shown at once in every list that is loaded. */
export function useListWriting(entity: Entity, bin: boolean): GridEditing {
  const t = useText("web");
  const me = useMe();
  const queries = useQueryClient();
  const errorWords = useErrorWords(entity);
  const tellWarnings = useTellWarnings(entity);
  return useMemo(() => {
    const mayUpdate = (me.permissions[entity.key]?.update ?? false) !== false;
    const refusal = (_row: Row, { own, field, path }: GridColumn): string | undefined => {
      if (bin) return t("list.readonly.bin");
      if (!mayUpdate) return t("list.readonly.entity");
      if (!own) return t("list.readonly.related");
      const { computed, rows } = fieldType(field.type);
      if (field.schema["x-readonly"] || computed || rows) return t("list.readonly.system");
      const access = accessTo(me, entity.key, path);
      if (access === "mask") return t("list.readonly.mask");
      return access === "edit" ? undefined : t("list.readonly.field");
    };
    const save = async (row: Row, { path }: GridColumn, value: unknown): Promise<string | undefined> => {
      const id = String(row["id"]);
      const rev = typeof row["rev"] === "number" ? { rev: row["rev"] } : {};
      try {
        const [result] = await client.records.write.mutate({
          changes: [{ op: "update", entity: entity.key, id, ...rev, values: { [path]: value ?? null } }],
          source: "inline",
        });
        if (!result?.ok) return errorWords(result?.error);
        tellWarnings(result.warnings);
        queries.setQueriesData<unknown>({ queryKey: trpc.records.query.pathKey() }, (data: unknown) =>
          isPages(data)
            ? {
                ...data,
                pages: data.pages.map((page) => ({
                  ...page,
                  data: page.data.map((one) => (one["id"] === id ? changedRow(one, path, result.record) : one)),
                })),
              }
            : data,
        );
        void queries.invalidateQueries({ queryKey: trpc.records.pathKey() });
        return undefined;
      } catch (error) {
        return errorWords(error);
      }
    };
    return { refusal, save };
  }, [bin, entity, errorWords, tellWarnings, me, queries, t]);
}
