import type { Row } from "@quoin/condition";
import { isPlainObject } from "@quoin/definition";

/** Changes that were never saved, as they outlive a closed tab. */
export interface Draft {
  /** When it was kept, milliseconds. */
  readonly at: number;
  /** Revision of the record that the changes were made on. */
  readonly rev?: number;
  readonly values: Row;
}

const PREFIX = "quoin.draft.";

/** Storage may be full or forbidden: then there are no drafts, and nothing else is different. */
function quietly<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}

/** The draft kept under a name, or `undefined` where there is none that can be read. */
export function readDraft(name: string): Draft | undefined {
  const text = quietly(() => localStorage.getItem(PREFIX + name));
  const kept: unknown = text ? quietly(() => JSON.parse(text) as unknown) : undefined;
  if (!isPlainObject(kept) || typeof kept["at"] !== "number" || !isPlainObject(kept["values"])) return undefined;
  return { at: kept["at"], values: kept["values"], ...(typeof kept["rev"] === "number" && { rev: kept["rev"] }) };
}

/** @returns whether it could be kept */
export const writeDraft = (name: string, draft: Draft): boolean =>
  quietly(() => {
    localStorage.setItem(PREFIX + name, JSON.stringify(draft));
    return true;
  }) ?? false;

export function removeDraft(name: string): void {
  quietly(() => localStorage.removeItem(PREFIX + name));
}
