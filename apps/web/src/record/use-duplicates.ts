import type { Row } from "@quoin/condition";
import type { ConditionDocument, Entity, Field } from "@quoin/definition";
import { seenValue } from "@quoin/fields";
import { keepPreviousData, skipToken, useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { trpc } from "../api/trpc.ts";
import { accessTo, useMe } from "../session/use-me.ts";
import { likelySame } from "./likely-same.ts";

const LATER = 400;
const MOST = 3;

export interface Duplicate {
  readonly record: Row;
  /** What is the same. */
  readonly fields: readonly Field[];
}

/** Records that the reader may see and that are likely the same as the new one, looked for as it is typed. */
export function useDuplicates(entity: Entity | undefined): {
  readonly duplicates: readonly Duplicate[];
  readonly onValues: (values: Row) => void;
} {
  const me = useMe();
  const [asked, setAsked] = useState<ReturnType<typeof likelySame>>([]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const onValues = useCallback(
    (values: Row) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        if (!entity) return;
        const mayRead = (field: string) => ["read", "edit"].includes(accessTo(me, entity.key, field));
        setAsked(likelySame(entity, values, mayRead));
      }, LATER);
    },
    [entity, me],
  );
  const where: ConditionDocument | undefined =
    asked.length > 1 ? { anyOf: asked.map((one) => one.where) } : asked[0]?.where;
  const { data } = useQuery(
    trpc.records.query.queryOptions(
      entity && where && me.permissions[entity.key] && me.permissions[entity.key]?.read !== false
        ? {
            entity: entity.key,
            where,
            fields: [...new Set(["id", entity.title, ...asked.map(({ field }) => field.key)])],
            limit: MOST,
          }
        : skipToken,
      { placeholderData: keepPreviousData, retry: false },
    ),
  );
  if (!where) return { duplicates: [], onValues };
  const duplicates = (data?.data ?? []).flatMap((record): Duplicate[] => {
    const fields = asked.filter(({ field, value }) => seenValue(field, record[field.key]) === value);
    return fields.length === 0 ? [] : [{ record, fields: fields.map(({ field }) => field) }];
  });
  return { duplicates, onValues };
}
