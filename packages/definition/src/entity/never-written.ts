/** The columns that nothing writes but the store itself. */
export const NEVER_WRITTEN: ReadonlySet<string> = new Set(["id", "rev", "updated_at", "updated_by"]);
