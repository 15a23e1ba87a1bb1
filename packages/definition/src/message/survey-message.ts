import type { Surveyor } from "../use/surveyor.ts";
import { surveyTexts } from "../rule/survey-texts.ts";
import type { MessageDocument } from "./message-document.ts";

/** What a message names, and what is wrong in it beyond its shape. */
export function surveyMessage(message: MessageDocument, survey: Surveyor): void {
  if (message.extends !== undefined) survey.problem("/extends", "extends_left");
  if (message.entity !== undefined) survey.use("/entity", { kind: "entity", key: message.entity }, "about");
  surveyTexts(message.subject, "/subject", survey);
  surveyTexts(message.body, "/body", survey);
}
