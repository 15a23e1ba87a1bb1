import type { RouterOutputs } from "@quoin/api/client";
import type { Ability, FieldAccess } from "@quoin/definition";
import { useSuspenseQuery } from "@tanstack/react-query";
import { trpc } from "../api/trpc.ts";

export type Me = NonNullable<RouterOutputs["session"]["me"]>;

/** Who is signed in. Only under the shell, which is shown to nobody else. */
export function useMe(): Me {
  const { data } = useSuspenseQuery(trpc.session.me.queryOptions());
  if (!data) throw new Error("Nobody is signed in.");
  return data;
}

/** Whether the reader may do something besides records. */
export function useAbility(ability: Ability): boolean {
  const { abilities } = useMe();
  return abilities.includes("admin") || abilities.includes(ability);
}

/** The most that the reader may do with a field. */
export function accessTo(me: Me, entity: string, field: string): FieldAccess {
  const fields = me.permissions[entity]?.fields;
  return fields?.[field] ?? fields?.["*"] ?? "none";
}
