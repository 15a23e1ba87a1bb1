import type { DocumentSave, SaveAnswer } from "@quoin/designer";
import { fromPointer, KINDS } from "@quoin/definition";
import { errorOf, type ShownError } from "../api/error-of.ts";
import { client } from "../api/trpc.ts";

/** Saves documents to the shared draft; a colleague's save in between is an answer, not a failure. */
export function createSaveDraft(nameOf: (user: string) => string | undefined) {
  return async (changes: readonly DocumentSave[]): Promise<SaveAnswer> => {
    try {
      return await client.definitions.saveDraftBatch.mutate({
        changes: changes.map((change) => ({ ...change, document: change.document as Record<string, unknown> | null })),
      });
    } catch (thrown) {
      const conflict = conflictOf(errorOf(thrown), nameOf);
      if (conflict) return conflict;
      throw thrown;
    }
  };
}

function conflictOf(
  { code, details, data }: ShownError,
  nameOf: (user: string) => string | undefined,
): SaveAnswer | undefined {
  const [kindName, key] = fromPointer(details[0]?.path ?? "");
  const kind = KINDS.find((one) => one === kindName);
  const rev = data?.["rev"];
  if (code !== "conflict" || kind === undefined || key === undefined || typeof rev !== "number") return undefined;
  const { by, at, document } = data ?? {};
  return {
    conflict: {
      kind,
      key,
      rev,
      by: typeof by === "string" ? nameOf(by) : undefined,
      at: typeof at === "string" ? at : undefined,
      document: typeof document === "object" ? document : null,
    },
  };
}
