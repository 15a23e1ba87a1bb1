import type { ReactNode } from "react";
import { TextContext, type TextSource } from "./text-context.ts";

interface TextProviderProps {
  readonly value: TextSource;
  readonly children: ReactNode;
}

/** Gives the components below their words. Keep `value` the same between renderings, as with any context. */
export function TextProvider({ value, children }: TextProviderProps) {
  return <TextContext.Provider value={value}>{children}</TextContext.Provider>;
}
