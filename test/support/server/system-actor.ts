import type { Actor } from "@quoin/store";

/** Who may do everything, without being anybody. */
export const SYSTEM_ACTOR: Actor = {
  userId: null,
  roles: [],
  teams: [],
  locale: "en",
  timeZone: "UTC",
  system: true,
  abilities: new Set(),
};
