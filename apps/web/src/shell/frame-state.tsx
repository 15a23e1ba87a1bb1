import { useRouterState } from "@tanstack/react-router";
import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import { isBuilder } from "./is-builder.ts";

interface Framed {
  /** Whether navigation and top bar stand around the page. */
  readonly framed: boolean;
  /** Asks for them where a builder would fill the window, or takes that back. */
  readonly ask: (wanted: boolean) => void;
}

const FrameContext = createContext<Framed>({ framed: true, ask: () => undefined });

/** The frame around the page, drawn or not. */
export const useFrameState = (): Framed => useContext(FrameContext);

export function FrameState({ children }: { readonly children: ReactNode }) {
  const builder = useRouterState({ select: ({ location }) => isBuilder(location.pathname) });
  const [asked, ask] = useState(false);
  const state = useMemo(() => ({ framed: asked || !builder, ask }), [asked, builder]);
  return <FrameContext.Provider value={state}>{children}</FrameContext.Provider>;
}
