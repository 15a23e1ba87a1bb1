import type { Problem } from "@quoin/definition";
import type { Liquid } from "liquidjs";
import { loadLiquid } from "./load-liquid.ts";

let engine: Liquid | undefined;

/** Tells what is wrong with a Liquid text before it is published. */
export const checkText = {
  /** Loads what reads texts. Before, every text passes. */
  async ready(): Promise<void> {
    ({ liquid: engine } = await loadLiquid());
  },
  /** `bad_text` with the engine's own reason, in English; undefined for a text that can be read. */
  of(text: string): Omit<Problem, "path"> | undefined {
    try {
      engine?.parse(text);
      return undefined;
    } catch (error) {
      const reason = error instanceof Error ? (error.message.split("\n")[0] ?? "") : "";
      return { code: "bad_text", params: { reason } };
    }
  },
};
