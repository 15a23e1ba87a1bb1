import { Button } from "@mantine/core";
import { Strip, useFormat, useLabel, useText } from "@quoin/ui";
import type { DraftStore } from "../state/draft-store.ts";
import { useDraftState } from "../state/use-draft-state.ts";

/** A colleague saved the same definition meanwhile: theirs or one's own, and nothing is lost either way. */
export function ConflictStrip({ store }: { readonly store: DraftStore }) {
  const state = useDraftState(store);
  const t = useText("designer");
  const d = useText("definition");
  const label = useLabel();
  const { relative } = useFormat();
  const { conflict } = state;
  if (!conflict) return null;
  const { kind, key, by, at, document } = conflict;
  const own = state.set[kind][key];
  const labels = own && ("x-labels" in own ? own["x-labels"] : "labels" in own ? own.labels : undefined);
  return (
    <Strip
      tone="danger"
      actions={
        <>
          {document !== null && (
            <Button size="compact-sm" variant="default" onClick={() => store.settle("both")}>
              {t("conflict.both")}
            </Button>
          )}
          <Button size="compact-sm" variant="default" onClick={() => store.settle("theirs")}>
            {t(document === null ? "conflict.takeRemoval" : "conflict.theirs")}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => store.settle("mine")}>
            {t("conflict.mine")}
          </Button>
        </>
      }
    >
      {t(document === null ? "conflict.removed" : "conflict.saved", {
        kind: d(`kind.${kind}`),
        name: label(labels, key),
        by: by ?? t("conflict.someone"),
        when: at === undefined ? "" : relative(at),
      })}
    </Strip>
  );
}
