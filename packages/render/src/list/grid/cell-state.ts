/** What a cell shows that is not yet what the server keeps. */
export interface CellDraft {
  readonly value: unknown;
  readonly status: "saving" | "failed";
  /** Why it failed, in the reader's words. */
  readonly words?: string | undefined;
}

export const cellKey = (id: string, path: string): string => `${id} ${path}`;
