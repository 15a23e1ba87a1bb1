import type { Doing } from "./doing.ts";
import type { Services } from "./services.ts";

/** Each piece of work by itself, in transactions of its own. */
export const doingNow =
  ({ store }: Pick<Services, "store">): Doing =>
  (work) =>
    work(store);
