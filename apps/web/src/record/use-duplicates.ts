import type { Row } from "@quoin/condition";
import type { Entity } from "@quoin/definition";
import { fieldType } from "@quoin/fields";
import { keepPreviousData, skipToken, useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { client, trpc } from "../api/trpc.ts";

const LATER = 400;

type Match = Awaited<ReturnType<typeof client.duplicates.check.mutate>>[number];

const filled = (values: Row): Row =>
  Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== null && value !== "" && value !== undefined),
  );

/** What of the changes could make the record match another: fields of the rules, and those that identify somebody. */
const telling = (entity: Entity, changes: Row): Row => {
  const rules = new Set((entity.document["x-duplicates"] ?? []).flatMap(({ on }) => on.map(({ field }) => field)));
  return Object.fromEntries(
    Object.entries(changes).filter(([key]) => {
      const field = entity.fieldByKey.get(key);
      if (field === undefined) return false;
      return rules.has(key) || field.schema["x-unique"] === true || fieldType(field.type).identifies === true;
    }),
  );
};

/**
 * Records that are likely the same as the one that is made or, with `id`, changed, as far as the reader may know of them; looked
 * for as it is typed. Of one that is changed only what matches by what is changed.
 */
export function useDuplicates(
  entity: Entity | undefined,
  id?: string,
): {
  readonly matches: readonly Match[];
  readonly onValues: (values: Row) => void;
} {
  const [asked, setAsked] = useState<Row>({});
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const onValues = useCallback(
    (values: Row) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        if (entity !== undefined) setAsked(filled(id === undefined ? values : telling(entity, values)));
      }, LATER);
    },
    [entity, id],
  );
  const key = entity?.key;
  const { data } = useQuery({
    queryKey: [...trpc.records.pathKey(), "duplicates", key, id, asked],
    queryFn:
      key === undefined || Object.keys(asked).length === 0
        ? skipToken
        : () => client.duplicates.check.mutate({ entity: key, values: asked, ...(id !== undefined && { id }) }),
    placeholderData: keepPreviousData,
    retry: false,
  });
  const found = Object.keys(asked).length === 0 ? [] : (data ?? []);
  return {
    matches: id === undefined ? found : found.filter(({ fields }) => fields.some((one) => one in asked)),
    onValues,
  };
}
