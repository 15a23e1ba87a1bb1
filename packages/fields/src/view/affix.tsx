import type { ReactNode } from "react";

/** A unit or sign inside an input, muted, read aloud with the label only. */
export const Affix = ({ children }: { readonly children: ReactNode }) => (
  <span aria-hidden style={{ color: "var(--muted)", fontSize: 13, whiteSpace: "nowrap" }}>
    {children}
  </span>
);
