import { mergeNavigation, readEntities } from "@quoin/definition";
import { useIsPhone, useText } from "@quoin/ui";
import { SidePane } from "../frame/side-pane.tsx";
import { useEffect, useMemo, useRef, useState } from "react";
import type { DraftStore } from "../state/draft-store.ts";
import { useDraftState } from "../state/use-draft-state.ts";
import { NavPanel } from "./nav-panel.tsx";
import { NavContext, type NavScope, type NavSelection } from "./nav-scope.ts";
import { NavTree } from "./nav-tree.tsx";
import styles from "./navigation.module.css";

/** Puts the navigation in order: groups and links of all packages at once, their words, what is hidden, what opens first. */
export function NavEditor({ store }: { readonly store: DraftStore }) {
  const t = useText("designer");
  const { set } = useDraftState(store);
  const [selected, select] = useState<NavSelection>();
  const groups = useMemo(() => mergeNavigation(set.navigation), [set.navigation]);
  const scope = useMemo<NavScope>(
    () => ({ set, entities: readEntities(set), groups, selected, select, run: store.run }),
    [set, groups, selected, store],
  );
  const phone = useIsPhone();
  const side = useRef<HTMLElement>(null);
  useEffect(() => {
    // On phones the settings stand below the tree.
    if (phone && selected) side.current?.scrollIntoView({ block: "nearest" });
  }, [phone, selected]);
  return (
    <NavContext.Provider value={scope}>
      <div className={styles.editor}>
        <div className={styles.middle}>
          <NavTree />
        </div>
        <SidePane ref={side} label={t("frame.inspector")}>
          <NavPanel />
        </SidePane>
      </div>
    </NavContext.Provider>
  );
}
