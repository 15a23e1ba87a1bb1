/** That a record changed, never what: whoever shows it asks again. */
export type LiveChange =
  | {
      readonly entity: string;
      readonly id: string;
      readonly op: string;
      readonly rev: number;
      readonly by: string | null;
    }
  /** A new version of the definitions is in force. */
  | { readonly published: number }
  /** Too much happened while one was away: ask for everything again. */
  | { readonly reset: true };
