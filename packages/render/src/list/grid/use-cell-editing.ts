import { checkValue, fieldType, isEmpty, problemText, sameValue } from "@quoin/fields";
import { useAnnounce, useLocale, useText } from "@quoin/ui";
import { useCallback, useState } from "react";
import type { GridColumn } from "../columns/grid-column.ts";
import { type CellDraft, cellKey } from "./cell-state.ts";
import type { GridEditing } from "./grid-editing.ts";
import { type Row, rowId } from "./row.ts";

export interface OpenCell {
  readonly key: string;
  /** What the input begins with. */
  readonly value: unknown;
}

/** Which cell is open, what was typed and not yet saved, and what was refused. */
export function useCellEditing(editing: GridEditing | undefined) {
  const t = useText("render");
  const words = useText("fields");
  const { locale } = useLocale();
  const announce = useAnnounce();
  const [open, setOpen] = useState<OpenCell>();
  const [drafts, setDrafts] = useState<ReadonlyMap<string, CellDraft>>(new Map());
  const [notice, setNotice] = useState<{ readonly key: string; readonly words: string }>();

  const setDraft = useCallback((key: string, draft: CellDraft | undefined) => {
    setDrafts((before) => {
      const next = new Map(before);
      if (draft) next.set(key, draft);
      else next.delete(key);
      return next;
    });
  }, []);

  const refuse = useCallback(
    (key: string, said: string) => {
      setNotice({ key, words: said });
      announce(said);
    },
    [announce],
  );
  /** Presses a row's button, or says why that cannot be. */
  const press = useCallback(
    (row: Row, column: GridColumn) => {
      if (!column.press || column.press.isBusy(row)) return;
      setNotice(undefined);
      const said = column.press.refusal(row);
      if (said === undefined) column.press.press(row);
      else refuse(cellKey(rowId(row), column.path), said);
    },
    [refuse],
  );

  const mayEdit = (row: Row, column: GridColumn): boolean => {
    if (column.press) return false;
    const said = editing ? editing.refusal(row, column) : t("list.readonly.list");
    if (said !== undefined) refuse(cellKey(rowId(row), column.path), said);
    return said === undefined;
  };

  const valueOf = (row: Row, column: GridColumn): unknown => {
    const draft = drafts.get(cellKey(rowId(row), column.path));
    return draft ? draft.value : row[column.path];
  };

  const begin = (row: Row, column: GridColumn, clear: boolean) => {
    if (column.press) return clear ? undefined : press(row, column);
    setNotice(undefined);
    if (!mayEdit(row, column)) return;
    setOpen({ key: cellKey(rowId(row), column.path), value: clear ? undefined : valueOf(row, column) });
  };

  /** Says what is wrong with a value before the server is asked. */
  const problemWith = (value: unknown, { field }: GridColumn): string | undefined => {
    if (isEmpty(value) && field.required) return words("problem.required");
    const [problem] = checkValue(value, field);
    return problem && problemText(problem, words, { locale, field });
  };

  const save = async (row: Row, column: GridColumn, typed: unknown) => {
    const key = cellKey(rowId(row), column.path);
    const value = isEmpty(typed) ? undefined : (fieldType(column.field.type).normalize?.(typed, column.field) ?? typed);
    setOpen((now) => (now?.key === key ? undefined : now));
    setNotice(undefined);
    if (sameValue(value, row[column.path])) return setDraft(key, undefined);
    const wrong = problemWith(value, column);
    if (wrong !== undefined) {
      announce(wrong, true);
      return setDraft(key, { value, status: "failed", words: wrong });
    }
    setDraft(key, { value, status: "saving" });
    const refused = await editing?.save(row, column, value ?? null);
    if (refused === undefined) {
      announce(t("list.saved"));
      return setDraft(key, undefined);
    }
    announce(refused, true);
    setDraft(key, { value, status: "failed", words: refused });
  };

  const discard = (row: Row, column: GridColumn) => {
    setOpen(undefined);
    setNotice(undefined);
    setDraft(cellKey(rowId(row), column.path), undefined);
  };

  return { open, drafts, notice, begin, press, save, discard, mayEdit, clearNotice: () => setNotice(undefined) };
}
