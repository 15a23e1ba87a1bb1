import type { TextEngine } from "./create-liquid.ts";

let loaded: Promise<TextEngine> | undefined;

/** What fills texts, loaded when it is first asked for, so that a start does not wait for it. */
export const loadLiquid = (): Promise<TextEngine> =>
  (loaded ??= import("./create-liquid.ts").then((file) => file.createLiquid()));
