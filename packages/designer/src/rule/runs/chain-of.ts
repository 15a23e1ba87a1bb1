/** The rules whose effects led to a run, the first one first. */
export function chainOf(
  input: unknown,
): readonly { readonly rule: string; readonly record: string; readonly run: string }[] {
  const cause = (input as { cause?: { chain?: unknown } } | null)?.cause;
  return Array.isArray(cause?.chain) ? cause.chain : [];
}

/** Who set a run off, by name. */
export function actorOf(input: unknown): string {
  const name = (input as { actor?: { name?: unknown } } | null)?.actor?.name;
  return typeof name === "string" ? name : "";
}
