import type { BindContext } from "@quoin/condition";
import { useMemo } from "react";
import { useMe } from "../session/use-me.ts";

/** For conditions that speak of today or of the reader: the same object until somebody else signs in. */
export function useConditionContext(): BindContext {
  const { user, teams, subordinates, timeZone } = useMe();
  return useMemo(
    () => ({ now: new Date(), timeZone, user: { id: user.id, teams, subordinates } }),
    [user.id, teams, subordinates, timeZone],
  );
}
