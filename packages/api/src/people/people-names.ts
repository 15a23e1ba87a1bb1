import type { OpenOptions } from "@quoin/store";

/** Where users and teams have their names, for lists that are sorted by them. */
export const peopleNames: NonNullable<OpenOptions["names"]> = {
  user: { table: "quoin_user", id: "id", name: "name" },
  team: { table: "quoin_team", id: "id", name: "name" },
};
