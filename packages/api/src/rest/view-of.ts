import { AppError, type ViewDocument } from "@quoin/definition";
import { visibleDefinitions } from "../people/visible-definitions.ts";
import type { Reader } from "./reader-of.ts";

/** A view of an entity as its reader may see it. Throws the same `not_found` for one that is not there and one that they may not know of. */
export function viewOf(entity: string, key: string, reader: Reader): ViewDocument {
  const views = visibleDefinitions(reader.published.set, reader).view;
  const view = Object.hasOwn(views, key) ? views[key] : undefined;
  if (view?.entity !== entity) throw new AppError("not_found", "There is no such view.");
  return view;
}
