import { AppError } from "@quoin/definition";
import type { Liquid, Template } from "liquidjs";

/** Loaded with the first text, so that a start does not wait for it. */
let loaded: Promise<Liquid> | undefined;
const liquid = (): Promise<Liquid> => (loaded ??= import("./create-liquid.ts").then((file) => file.createLiquid()));

/** Texts stand in published rules: each is read once. */
const KEPT = 500;
const parsed = new Map<string, Template[]>();

/** Fills a Liquid text. Missing values are empty. Throws `validation` where the text is not Liquid. */
export async function renderText(text: string, data: object): Promise<string> {
  const engine = await liquid();
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
