import type { Liquid } from "liquidjs";

let loaded: Promise<Liquid> | undefined;

/** What fills texts, loaded when it is first asked for, so that a start does not wait for it. */
export const loadLiquid = (): Promise<Liquid> =>
  (loaded ??= import("./create-liquid.ts").then((file) => file.createLiquid()));
