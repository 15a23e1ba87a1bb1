import type { Entity, FormRelated } from "@quoin/definition";
import { resolvePath, type ResolvedPath } from "../../list/columns/resolve-path.ts";

interface ColumnsWish {
  readonly entities: ReadonlyMap<string, Entity>;
  readonly mayRead: (entity: string, field: string) => boolean;
}

/** The columns of a related list: those it names, or the title with what stands beside it; without the relation back and what the reader may not see. */
export function relatedColumns(list: FormRelated, { entities, mayRead }: ColumnsWish): readonly ResolvedPath[] {
  const entity = entities.get(list.entity);
  if (!entity) return [];
  const paths = list.columns ?? [entity.title, ...(entity.document["x-subtitle"] ?? []), "owner"];
  return [...new Set(paths)].flatMap((path) => {
    if (path === list.field || !mayRead(entity.key, path.split(".")[0] ?? path)) return [];
    return resolvePath(entities, entity.key, path) ?? [];
  });
}
