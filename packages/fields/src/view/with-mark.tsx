import type { CSSProperties, ReactNode } from "react";

const LINE: CSSProperties = {
  display: "inline-flex",
  alignItems: "center",
  gap: 6,
  minWidth: 0,
  maxWidth: "100%",
  // The mark is as high as the line: it must not make the line higher.
  verticalAlign: "top",
};
const WORD: CSSProperties = { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" };

/** A small mark and the word beside it, 6 px apart, on one line. */
export function WithMark({ mark, children }: { readonly mark: ReactNode; readonly children: ReactNode }) {
  return (
    <span style={LINE}>
      {mark}
      <span style={WORD}>{children}</span>
    </span>
  );
}
