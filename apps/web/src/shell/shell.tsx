import { SkipLink, useText } from "@quoin/ui";
import { ShellPending } from "../app/shell-pending.tsx";
import { Services } from "../session/services.tsx";
import { useOwnLanguage } from "../session/use-own-language.ts";
import { Frame } from "./frame.tsx";
import { FrameState } from "./frame-state.tsx";
import { LiveUpdates } from "./live-updates.tsx";
import { Palette } from "./palette.tsx";
import { PaletteState } from "./palette-state.tsx";

/** What every page stands in: navigation, top bar, palette, live updates. */
export function Shell() {
  const t = useText("web");
  const hasWords = useOwnLanguage();
  if (!hasWords) return <ShellPending />;
  return (
    <Services>
      <PaletteState>
        <SkipLink to="main">{t("shell.skip")}</SkipLink>
        <FrameState>
          <Frame />
        </FrameState>
        <Palette />
        <LiveUpdates />
      </PaletteState>
    </Services>
  );
}
