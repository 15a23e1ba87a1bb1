import { Button } from "@mantine/core";
import type { Entity } from "@quoin/definition";
import { Strip, useText } from "@quoin/ui";
import { useRouter } from "@tanstack/react-router";
import { useUnmerge } from "../merge/use-unmerge.ts";

interface MergedStripProps {
  readonly entity: Entity;
  readonly into: string;
  /** The merge, for who may undo it. */
  readonly merge: string | undefined;
}

/** Says of a record in the bin that it became part of another, leads there, and offers the way back. */
export function MergedStrip({ entity, into, merge }: MergedStripProps) {
  const t = useText("web");
  const router = useRouter();
  const unmerge = useUnmerge(entity);
  return (
    <Strip
      tone="info"
      icon="arrow-merge"
      actions={
        <>
          {merge !== undefined && (
            <Button size="xs" variant="subtle" onClick={() => void unmerge.ask(merge)}>
              {t("merge.undo")}
            </Button>
          )}
          <Button size="xs" variant="default" onClick={() => router.history.push(`/e/${entity.key}/${into}`)}>
            {t("merge.open")}
          </Button>
        </>
      }
    >
      {t("merge.into")}
    </Strip>
  );
}
