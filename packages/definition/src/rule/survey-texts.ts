import { isPlainObject } from "../text/is-plain-object.ts";
import { toPointer } from "../text/pointer.ts";
import type { Surveyor } from "../use/surveyor.ts";

/** Marks by which a text is filled; without them it stands as it is. */
const FILLED = /\{\{|\{%/;

/** Every Liquid text in a part of a document, at any depth; literals (`{value: …}`) are no such texts. */
export function surveyTexts(part: unknown, path: string, survey: Surveyor): void {
  if (typeof part === "string") {
    const problem = FILLED.test(part) ? survey.ports.checkText?.(part) : undefined;
    if (problem !== undefined) survey.problem(path, problem.code, problem.params);
  } else if (Array.isArray(part)) {
    for (const [index, item] of part.entries()) surveyTexts(item, `${path}/${index}`, survey);
  } else if (isPlainObject(part)) {
    const entries = Object.entries(part);
    if (entries.length === 1 && entries[0]?.[0] === "value") return;
    for (const [key, child] of entries) surveyTexts(child, path + toPointer([key]), survey);
  }
}
