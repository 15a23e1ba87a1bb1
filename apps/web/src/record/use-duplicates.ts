import type { Row } from "@quoin/condition";
import type { Entity } from "@quoin/definition";
import { keepPreviousData, skipToken, useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { client, trpc } from "../api/trpc.ts";

const LATER = 400;

type Match = Awaited<ReturnType<typeof client.duplicates.check.mutate>>[number];

const filled = (values: Row): Row =>
  Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== null && value !== "" && value !== undefined),
  );

/** Records that are likely the same as the new one, as far as the reader may know of them; looked for as it is typed. */
export function useDuplicates(entity: Entity | undefined): {
  readonly matches: readonly Match[];
  readonly onValues: (values: Row) => void;
} {
  const [asked, setAsked] = useState<Row>({});
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const onValues = useCallback((values: Row) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setAsked(filled(values)), LATER);
  }, []);
  const key = entity?.key;
  const { data } = useQuery({
    queryKey: [...trpc.records.pathKey(), "duplicates", key, asked],
    queryFn:
      key === undefined || Object.keys(asked).length === 0
        ? skipToken
        : () => client.duplicates.check.mutate({ entity: key, values: asked }),
    placeholderData: keepPreviousData,
    retry: false,
  });
  return { matches: Object.keys(asked).length === 0 ? [] : (data ?? []), onValues };
}
