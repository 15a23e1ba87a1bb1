import type { Actor } from "../actor.ts";

/** Someone with these roles, for tests. */
export const someone = (userId: string, ...roles: readonly string[]): Actor => ({
  userId,
  name: userId,
  roles,
  teams: [],
  locale: "en",
  timeZone: "Asia/Shanghai",
  abilities: new Set(),
});
