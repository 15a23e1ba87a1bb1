import { AppError } from "@quoin/definition";
import type { Template } from "liquidjs";
import type { RunContext } from "../define/run-context.ts";
import { loadLiquid } from "./load-liquid.ts";
import type { TextReading } from "./say-for.ts";

/** Texts stand in published rules: each is read once. */
const KEPT = 500;
const parsed = new Map<string, Template[]>();

/**
 * Fills a Liquid text. Missing values are empty. Throws `validation` where the text is not Liquid.
 * @param reading the people that it is for. Without them it is for a machine, or for a field that is no prose: values are as they are stored
 */
export async function renderText(text: string, context: RunContext, reading?: TextReading): Promise<string> {
  const { liquid, shown } = await loadLiquid();
  try {
    let template = parsed.get(text);
    if (template === undefined) {
      if (parsed.size >= KEPT) parsed.clear();
      parsed.set(text, (template = liquid.parse(text)));
    }
    return String(await liquid.render(template, reading ? shown(context, reading) : context.data));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.split("\n")[0] : "";
    throw new AppError("validation", `The text could not be filled: ${reason}`, { cause });
  }
}
