import type { Twin } from "./open-twin.ts";
import type { Question } from "./twin-questions.ts";

/** Of headers all but what tells of the moment or of chance. */
const LEFT_OUT = new Set(["date", "content-security-policy"]);

/** Status, body and headers of an answer. */
export async function answerOf(
  { reader, files }: Twin,
  { method, path, body, headers = {} }: Question,
): Promise<string> {
  const asked = path.replace(/\{file(\d)\}/, (_, place) => files[Number(place)] ?? "");
  const given = await reader.ask(method, asked, { ...(body === undefined ? {} : { body }), headers });
  const told = [...given.headers].filter(([name]) => !LEFT_OUT.has(name)).map(String);
  return [given.status, given.text.replaceAll(reader.url, "<url>"), ...told.toSorted()].join("\n");
}
