const NAMED = /^(stage-([1-5]|won|lost)|accent|danger|warning|success|neutral)$/;

/** The paint of an option: a token's colour; options without one are stone. */
const paintOf = (color: string | undefined): string =>
  color !== undefined && NAMED.test(color) && color !== "neutral" ? `var(--${color})` : "var(--faint)";

/** The colour of an option as a small round mark; the word always stands beside it. */
export function Dot({ color }: { readonly color?: string | undefined }) {
  return (
    <span
      aria-hidden
      style={{ display: "inline-block", flex: "none", width: 8, height: 8, borderRadius: 4, background: paintOf(color) }}
    />
  );
}
