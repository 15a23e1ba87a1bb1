import type { Entity, ViewDocument } from "@quoin/definition";
import { fieldType } from "@quoin/fields";
import type { KeyedView } from "./view-list.ts";

type BoardSettings = NonNullable<ViewDocument["board"]>;

/** How an entity stands on a board: as this view says, else as another of its views does, else by its first field with lanes. */
export function boardSettings(
  entity: Entity,
  views: readonly KeyedView[],
  active: string | undefined,
): BoardSettings | undefined {
  const usable = ({ view }: KeyedView) => view.board !== undefined && entity.fieldByKey.has(view.board.by);
  const own = views.find((one) => one.key === active && usable(one));
  const other = views.find(usable);
  const found = (own ?? other)?.view.board;
  if (found) return found;
  const by = entity.fields.find(({ type }) => fieldType(type).lanes === true);
  if (!by) return undefined;
  const sum = entity.fields.find(({ type }) => fieldType(type).aggregates?.includes("sum"));
  return {
    by: by.key,
    ...(sum && { sum: sum.key }),
    card: [...(entity.document["x-subtitle"] ?? []), "owner"].slice(0, 8),
  };
}
