import { AppError } from "@quoin/definition";
import { Liquid } from "liquidjs";

/** Own members only, no files, and bounds on time and memory: the texts are written by admins, the data by anyone. */
const liquid = new Liquid({
  ownPropertyOnly: true,
  strictFilters: true,
  parseLimit: 50_000,
  renderLimit: 500,
  memoryLimit: 5_000_000,
  relativeReference: false,
  templates: {},
});

/** Fills a Liquid text. Missing values are empty. Throws `validation` where the text is not Liquid. */
export async function renderText(text: string, data: object): Promise<string> {
  try {
    return String(await liquid.parseAndRender(text, data));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.split("\n")[0] : "";
    throw new AppError("validation", `The text could not be filled: ${reason}`, { cause });
  }
}
