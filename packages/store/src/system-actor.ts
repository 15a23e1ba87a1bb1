import type { Actor } from "./actor.ts";

/** Who does the store's own work: computed values, keys, moves that a merge makes. */
export const SYSTEM_ACTOR: Actor = {
  userId: null,
  roles: [],
  teams: [],
  abilities: new Set(),
  system: true,
  locale: "en",
  timeZone: "UTC",
};
