import { useHotkeys } from "@mantine/hooks";
import { createContext, type ReactNode, useContext, useMemo, useState } from "react";

interface Opened {
  readonly opened: boolean;
  readonly open: () => void;
  readonly close: () => void;
}

const PaletteContext = createContext<Opened>({ opened: false, open: () => undefined, close: () => undefined });

/** The command palette, open or not. */
export const usePalette = (): Opened => useContext(PaletteContext);

export function PaletteState({ children }: { readonly children: ReactNode }) {
  const [opened, setOpened] = useState(false);
  useHotkeys([["mod+K", () => setOpened(true)]], []);
  const state = useMemo(() => ({ opened, open: () => setOpened(true), close: () => setOpened(false) }), [opened]);
  return <PaletteContext.Provider value={state}>{children}</PaletteContext.Provider>;
}
