import { lazy, Suspense } from "react";
import { usePalette } from "./palette-state.tsx";

const PaletteDialog = lazy(() =>
  import("../palette/palette-dialog.tsx").then((module) => ({ default: module.PaletteDialog })),
);

/** The command palette; its code is loaded when it is first opened. */
export function Palette() {
  const { opened, close } = usePalette();
  if (!opened) return null;
  return (
    <Suspense fallback={null}>
      <PaletteDialog onClose={close} />
    </Suspense>
  );
}
