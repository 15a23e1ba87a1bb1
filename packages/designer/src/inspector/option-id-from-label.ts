import type { FieldOption } from "@quoin/definition";
import { mintName } from "../commands/mint-key.ts";

/** As options are called until somebody names them. */
const UNNAMED = /^(option_\d+|new_(option|stage)(_\d+)?)$/;

/** The id that a new option takes from its words once it has some of its own; `undefined` where it keeps the one it has. */
export function optionIdFromLabel(option: FieldOption, taken: (id: string) => boolean): string | undefined {
  if (!UNNAMED.test(option.id)) return undefined;
  const next = mintName(option["x-labels"], "field", (one) => one !== option.id && taken(one));
  return UNNAMED.test(next) || /^field_\d+$/.test(next) ? undefined : next;
}
