import type { ReactNode } from "react";

/** A small mark and the word beside it, 6 px apart, on one line. */
export function WithMark({ mark, children }: { readonly mark: ReactNode; readonly children: ReactNode }) {
  return (
    <span style={{ display: "inline-flex", alignItems: "center", gap: 6, minWidth: 0, maxWidth: "100%" }}>
      {mark}
      <span style={{ overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" }}>{children}</span>
    </span>
  );
}
