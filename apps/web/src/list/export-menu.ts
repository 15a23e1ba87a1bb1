import type { MenuEntry } from "@quoin/ui";
import { listParameters, type ListState } from "@quoin/render";

const FORMATS = ["csv", "xlsx", "json"] as const;

/** The files that a list can be taken away as; `where` is of the chosen rows where only they are meant. */
export const exportEntries = (
  entity: string,
  state: ListState,
  where: ListState["where"] = state.where,
): readonly MenuEntry[] =>
  FORMATS.map((format) => ({
    key: format,
    label: format.toUpperCase(),
    icon: "download",
    href: `/api/v1/${entity}/export.${format}?${listParameters(state, where)}`,
  }));
