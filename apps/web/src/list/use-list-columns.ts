import type { Entity } from "@quoin/definition";
import { fieldType } from "@quoin/fields";
import {
  canGroup,
  type ColumnChoice,
  fittingWidth,
  type GridColumn,
  isSortable,
  type ListState,
  type ResolvedPath,
  resolvePath,
} from "@quoin/render";
import { useLabel, useLocale } from "@quoin/ui";
import { useMemo } from "react";
import { accessAt } from "../session/access-at.ts";
import { accessTo, useMe } from "../session/use-me.ts";
import { useWorkspace } from "../session/use-workspace.ts";

const HIDDEN = new Set(["id", "rev"]);

/** The columns of a list as the reader may see them, and those that could be added. */
export function useListColumns(entity: Entity, state: ListState) {
  const me = useMe();
  const label = useLabel();
  const { locale } = useLocale();
  const { entities } = useWorkspace();

  return useMemo(() => {
    const labelOf = ({ labels }: ResolvedPath) => labels.map(([words, fallback]) => label(words, fallback)).join(" / ");
    /** The least that any step of a path allows. */
    const accessOf = (path: string) => accessAt({ me, entities }, entity.key, path);
    const resolve = (path: string) => {
      const found = resolvePath(entities, entity.key, path);
      return found && accessOf(path) !== "none" ? found : undefined;
    };
    const usable = (found: ResolvedPath) => accessOf(found.path) !== "mask";
    const columns = state.columns.flatMap(({ field: path, width, pinned, total }): GridColumn[] => {
      const found = resolve(path);
      if (!found) return [];
      const type = fieldType(found.field.type);
      const head = labelOf(found);
      const unit = type.unit?.(found.field, locale);
      const options = (type.options?.(found.field) ?? []).map(({ id, labels }) => label(labels, id));
      const fitting = fittingWidth(found.field, { head: unit === undefined ? head : `${head} (${unit})`, options });
      const sums = total === "count" || (total !== undefined && type.aggregates?.includes(total) === true);
      return [
        {
          ...found,
          label: head,
          unit,
          width: width ?? (path === entity.title ? 260 : fitting),
          pinned: pinned ?? false,
          ...(sums && usable(found) && { total }),
          sortable: isSortable(found.field) && usable(found),
          numeric: type.numeric ?? false,
        },
      ];
    });
    const own = [...entity.fieldByKey.keys()].filter((key) => !HIDDEN.has(key));
    const related = entity.fields.flatMap((field) => {
      const target = fieldType(field.type).references?.(field);
      const other = target && "entity" in target ? entities.get(target.entity) : undefined;
      return other
        ? other.fields
            .filter(({ type }) => fieldType(type).seen !== undefined || fieldType(type).storage(field) !== "json")
            .map(({ key }) => `${field.key}.${key}`)
        : [];
    });
    const found = [...own, ...related].flatMap((path) => resolve(path) ?? []);
    const choice = (one: ResolvedPath): ColumnChoice => ({ path: one.path, label: labelOf(one) });
    return {
      columns,
      choices: found.map(choice),
      sortChoices: found.filter((one) => usable(one) && isSortable(one.field)).map(choice),
      groupChoices: found.filter((one) => one.own && usable(one) && canGroup(one.field)).map(choice),
      editable: entity.fields.filter(
        (field) =>
          !field.schema["x-readonly"] &&
          fieldType(field.type).computed !== true &&
          // Files need room to be dropped and drawn: on the record's page.
          fieldType(field.type).holdsFiles !== true &&
          fieldType(field.type).rows === undefined &&
          accessTo(me, entity.key, field.key) === "edit",
      ),
      resolve,
      accessOf,
    };
  }, [entity, entities, me, label, locale, state.columns]);
}

export type ListColumns = ReturnType<typeof useListColumns>;
