import type { Actor } from "../actor.ts";

/** Someone who may do everything, for tests. */
export const designer: Actor = {
  userId: "u-designer",
  name: "Designer",
  roles: [],
  teams: [],
  locale: "en",
  timeZone: "UTC",
  system: true,
  abilities: new Set(["admin"]),
};
