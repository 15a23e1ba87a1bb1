import { lazy, Suspense, useEffect, useState } from "react";
import { usePalette } from "./palette-state.tsx";
import { useTypedAhead } from "./use-typed-ahead.ts";

const PaletteDialog = lazy(() =>
  import("../palette/palette-dialog.tsx").then((module) => ({ default: module.PaletteDialog })),
);

/** The command palette; its code is loaded when it is first opened, and what is typed meanwhile stands in it then. */
export function Palette() {
  const { opened, close } = usePalette();
  const [text, setText] = useState("");
  useTypedAhead(opened, { setText, onEscape: close });
  useEffect(() => {
    if (!opened) setText("");
  }, [opened]);
  if (!opened) return null;
  return (
    <Suspense fallback={null}>
      <PaletteDialog text={text} onText={setText} onClose={close} />
    </Suspense>
  );
}
