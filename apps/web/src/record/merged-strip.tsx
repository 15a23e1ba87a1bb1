import { Button } from "@mantine/core";
import { Strip, useText } from "@quoin/ui";
import { useRouter } from "@tanstack/react-router";

/** Says of a record in the bin that it became part of another, and leads there. */
export function MergedStrip({ entity, into }: { readonly entity: string; readonly into: string }) {
  const t = useText("web");
  const router = useRouter();
  return (
    <Strip
      tone="info"
      icon="arrow-merge"
      actions={
        <Button size="xs" variant="default" onClick={() => router.history.push(`/e/${entity}/${into}`)}>
          {t("merge.open")}
        </Button>
      }
    >
      {t("merge.into")}
    </Strip>
  );
}
