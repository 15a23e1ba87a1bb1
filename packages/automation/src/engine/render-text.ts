import { AppError } from "@quoin/definition";
import type { Template } from "liquidjs";
import { loadLiquid } from "./load-liquid.ts";

/** Texts stand in published rules: each is read once. */
const KEPT = 500;
const parsed = new Map<string, Template[]>();

/** Fills a Liquid text. Missing values are empty. Throws `validation` where the text is not Liquid. */
export async function renderText(text: string, data: object): Promise<string> {
  const engine = await loadLiquid();
  try {
    let template = parsed.get(text);
    if (template === undefined) {
      if (parsed.size >= KEPT) parsed.clear();
      parsed.set(text, (template = engine.parse(text)));
    }
    return String(await engine.render(template, data));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.split("\n")[0] : "";
    throw new AppError("validation", `The text could not be filled: ${reason}`, { cause });
  }
}
