import type { Row } from "@quoin/condition";
import type { Entity } from "@quoin/definition";
import { defaultsOf, isEmpty, type RecordRows, sameValue } from "@quoin/fields";
import { useCallback, useEffect, useRef } from "react";
import { NEW_KEY, ownValues, rowKey } from "./row-key.ts";

interface RowsOptions {
  readonly rows: readonly Row[];
  readonly entity: Entity;
  readonly place: RecordRows["position"];
  readonly onChange: (rows: readonly Row[]) => void;
}

let made = 0;

const numberIn = (row: Row, key: string): number => (typeof row[key] === "number" ? row[key] : 0);

/** With the numbers that keep this order, where they are others. */
const inOrder = (rows: readonly Row[], place: string | undefined): readonly Row[] =>
  place === undefined
    ? rows
    : rows.map((row, index) => (row[place] === index + 1 ? row : { ...row, [place]: index + 1 }));

/** What people do with the rows of a table. The same functions while rows change, so that only what changes is drawn again. */
export function useRows({ rows, entity, place, onChange }: RowsOptions) {
  const latest = useRef({ rows, entity, place, onChange });
  useEffect(() => {
    latest.current = { rows, entity, place, onChange };
  });
  // Two changes may come before anything is drawn again: of a table within a row, and of the one around it.
  const change = useCallback((next: readonly Row[]) => {
    latest.current = { ...latest.current, rows: next };
    latest.current.onChange(next);
  }, []);
  const blank = useCallback((row: Row): boolean => {
    const own = Object.fromEntries(
      Object.entries(ownValues(row)).filter(([key, value]) => key !== latest.current.place && !isEmpty(value)),
    );
    return row["id"] === undefined && sameValue(own, defaultsOf(latest.current.entity));
  }, []);
  const add = useCallback((): string => {
    const { rows: now, entity: of, place: at } = latest.current;
    const key = `row-${(made += 1)}`;
    const last = at === undefined ? 0 : Math.max(0, ...now.map((row) => numberIn(row, at)));
    change([...now, { ...defaultsOf(of), ...(at !== undefined && { [at]: last + 1 }), [NEW_KEY]: key }]);
    return key;
  }, [change]);
  const set = useCallback(
    (key: string, column: string, value: unknown) => {
      const { rows: now } = latest.current;
      change(
        now.map((row) => {
          if (rowKey(row) !== key) return row;
          // A title that came along is of the value that was there.
          const { [`${column}$title`]: _, ...rest } = row;
          return { ...rest, [column]: value };
        }),
      );
    },
    [change],
  );
  const remove = useCallback(
    (key: string) => {
      const { rows: now } = latest.current;
      change(now.filter((row) => rowKey(row) !== key));
    },
    [change],
  );
  const move = useCallback(
    (key: string, to: number) => {
      const { rows: now, place: at } = latest.current;
      const moved = now.find((row) => rowKey(row) === key);
      if (moved === undefined || to < 0 || to >= now.length || now.indexOf(moved) === to) return;
      const others = now.filter((row) => row !== moved);
      change(inOrder([...others.slice(0, to), moved, ...others.slice(to)], at));
    },
    [change],
  );
  /** Takes away new rows into which nobody wrote anything. */
  const tidy = useCallback(() => {
    const { rows: now } = latest.current;
    const left = now.filter((row) => !blank(row));
    if (left.length < now.length) change(left);
  }, [blank, change]);
  return { add, set, remove, move, tidy };
}

export type RowActions = ReturnType<typeof useRows>;
