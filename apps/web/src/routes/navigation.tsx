import { ConflictStrip, SavingWord, useDraftState } from "@quoin/designer";
import { NavEditor } from "@quoin/designer/navigation";
import { useAnnounce, useText } from "@quoin/ui";
import { useEffect, useState } from "react";
import { RoutePending } from "../app/route-pending.tsx";
import { DesignPage } from "../design/design-page.tsx";
import { HistoryButtons } from "../design/history-buttons.tsx";
import { useDesignStore } from "../design/use-design-store.ts";
import { useDraft } from "../design/use-draft.ts";
import { useAbility } from "../session/use-me.ts";
import { MissingPage } from "../shell/missing-page.tsx";

/** The navigation of the whole workspace, put in order. */
export function NavigationPage() {
  return useAbility("design") ? <Loaded /> : <MissingPage />;
}

function Loaded() {
  const { draft, published, fetching } = useDraft();
  // A draft that an earlier page left behind is not begun from.
  const [ready, setReady] = useState(!fetching);
  useEffect(() => {
    if (!fetching) setReady(true);
  }, [fetching]);
  return ready ? <Page draft={draft} published={published} /> : <RoutePending />;
}

function Page(loaded: Pick<ReturnType<typeof useDraft>, "draft" | "published">) {
  const t = useText("designer");
  const announce = useAnnounce();
  const store = useDesignStore(loaded);
  const { undo, redo } = useDraftState(store);
  const back = (way: "undo" | "redo") => {
    const step = store.get()[way];
    if (!step) return;
    store[way]();
    announce(
      t(way === "undo" ? "history.undone" : "history.redone", {
        what: t(`did.${step.name}`, { what: step.what ?? "" }),
      }),
    );
  };
  return (
    <DesignPage
      name={t("nav.title")}
      tools={<SavingWord store={store} />}
      end={<HistoryButtons undo={undo && (() => back("undo"))} redo={redo && (() => back("redo"))} />}
      strip={<ConflictStrip store={store} />}
    >
      <NavEditor store={store} />
    </DesignPage>
  );
}
