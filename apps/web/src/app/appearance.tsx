import { createContext, type ReactNode, useContext, useMemo, useSyncExternalStore, useState } from "react";

export type AppearanceChoice = "system" | "light" | "dark";

interface AppearanceState {
  readonly choice: AppearanceChoice;
  readonly scheme: "light" | "dark";
  readonly setChoice: (choice: AppearanceChoice) => void;
}

const KEPT = "quoin.appearance";
const dark = matchMedia("(prefers-color-scheme: dark)");
const listen = (changed: () => void): (() => void) => {
  dark.addEventListener("change", changed);
  return () => dark.removeEventListener("change", changed);
};

const AppearanceContext = createContext<AppearanceState>({
  choice: "system",
  scheme: "light",
  setChoice: () => undefined,
});

/** Light, dark, or as the system says. */
export const useAppearance = (): AppearanceState => useContext(AppearanceContext);

export function Appearance({ children }: { readonly children: ReactNode }) {
  const [choice, setChosen] = useState<AppearanceChoice>(() => {
    const kept = localStorage.getItem(KEPT);
    return kept === "light" || kept === "dark" ? kept : "system";
  });
  const system = useSyncExternalStore(listen, () => dark.matches);
  const state = useMemo<AppearanceState>(
    () => ({
      choice,
      scheme: choice === "system" ? (system ? "dark" : "light") : choice,
      setChoice: (next) => {
        localStorage.setItem(KEPT, next);
        setChosen(next);
      },
    }),
    [choice, system],
  );
  return <AppearanceContext.Provider value={state}>{children}</AppearanceContext.Provider>;
}
