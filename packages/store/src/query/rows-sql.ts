import type { BoundCondition } from "@quoin/condition";
import { FULL_ACCESS } from "../access/full-access.ts";
import type { TableScope } from "./reading.ts";
import type { Sql } from "./sql/sql.ts";

/** A permission's rows: compiled with all rights, because a role's condition sees what its reader may not. */
export function rowsSql(condition: BoundCondition, { reading, entity, alias }: TableScope, loose = false): Sql {
  return reading.compile(
    condition,
    { reading: { ...reading, access: FULL_ACCESS, whole: true }, entity, alias },
    loose,
  );
}
