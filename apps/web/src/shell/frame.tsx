import { useIsPhone } from "@quoin/ui";
import { Outlet } from "@tanstack/react-router";
import { Suspense } from "react";
import { RoutePending } from "../app/route-pending.tsx";
import { BottomBar } from "./bottom-bar.tsx";
import { useFrameState } from "./frame-state.tsx";
import { Navigation } from "./navigation.tsx";
import styles from "./shell.module.css";
import { TopBar } from "./top-bar.tsx";

/** The page, with navigation and top bar around it unless it is a builder, which brings a bar of its own. */
export function Frame() {
  const phone = useIsPhone();
  const { framed } = useFrameState();
  return (
    <div className={styles.shell}>
      {!phone && framed && <Navigation />}
      <div className={styles.work}>
        {framed && <TopBar />}
        <main id="main" className={styles.main} tabIndex={-1}>
          <Suspense fallback={<RoutePending />}>
            <Outlet />
          </Suspense>
        </main>
        {phone && framed && <BottomBar />}
      </div>
    </div>
  );
}
