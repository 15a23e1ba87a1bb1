import type { Row } from "@quoin/condition";
import { isPlainObject, type Problem } from "@quoin/definition";
import type { SaveOutcome } from "@quoin/render";
import { errorOf } from "../api/error-of.ts";
import { client } from "../api/trpc.ts";

type Changes = Parameters<typeof client.records.write.mutate>[0]["changes"];

interface SaveSaying {
  readonly words: (code: string) => string;
  /** What rules that only warn say of it. */
  readonly warn: (warnings: readonly Problem[] | undefined) => void;
}

/** Writes one change and tells what became of it; only failures that are nobody's fault are thrown on as words. */
export async function saveRecord(change: Changes[number], { words, warn }: SaveSaying): Promise<SaveOutcome> {
  try {
    const [result] = await client.records.write.mutate({ changes: [change], source: "form" });
    if (result?.ok) {
      warn(result.warnings);
      return { ok: true, record: result.record };
    }
    return { ok: false, problems: result?.error.details ?? [], message: words(result?.error.code ?? "internal") };
  } catch (error) {
    const { code, details, data } = errorOf(error);
    const fields: unknown = data?.["fields"];
    if (code === "conflict" && isPlainObject(data?.["current"]) && Array.isArray(fields) && fields.length > 0) {
      return { ok: false, conflict: { current: data["current"] as Row, fields: fields.map(String) } };
    }
    return { ok: false, problems: details, message: words(code) };
  }
}
