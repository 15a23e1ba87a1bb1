import { SkipLink, useIsPhone, useText } from "@quoin/ui";
import { Outlet, useRouterState } from "@tanstack/react-router";
import { Suspense } from "react";
import { RoutePending } from "../app/route-pending.tsx";
import { ShellPending } from "../app/shell-pending.tsx";
import { Services } from "../session/services.tsx";
import { useOwnLanguage } from "../session/use-own-language.ts";
import { BottomBar } from "./bottom-bar.tsx";
import { isBuilder } from "./is-builder.ts";
import { LiveUpdates } from "./live-updates.tsx";
import { Navigation } from "./navigation.tsx";
import { Palette } from "./palette.tsx";
import { PaletteState } from "./palette-state.tsx";
import styles from "./shell.module.css";
import { TopBar } from "./top-bar.tsx";

/** The frame around every page: navigation, top bar, palette, live updates. */
export function Shell() {
  const t = useText("web");
  const phone = useIsPhone();
  const builder = useRouterState({ select: ({ location }) => isBuilder(location.pathname) });
  const hasWords = useOwnLanguage();
  if (!hasWords) return <ShellPending />;
  return (
    <Services>
      <PaletteState>
        <SkipLink to="main">{t("shell.skip")}</SkipLink>
        <div className={styles.shell}>
          {!phone && !builder && <Navigation />}
          <div className={styles.work}>
            {!builder && <TopBar />}
            <main id="main" className={styles.main} tabIndex={-1}>
              <Suspense fallback={<RoutePending />}>
                <Outlet />
              </Suspense>
            </main>
            {phone && !builder && <BottomBar />}
          </div>
        </div>
        <Palette />
        <LiveUpdates />
      </PaletteState>
    </Services>
  );
}
