import { Button } from "@mantine/core";
import { Strip, useText } from "@quoin/ui";
import type { ShownError } from "../api/error-of.ts";

interface DraftErrorProps {
  readonly error: ShownError | undefined;
  readonly onTheirs: () => void;
  readonly onMine: () => void;
}

/** What kept a document from being saved, and the ways on. */
export function DraftError({ error, onTheirs, onMine }: DraftErrorProps) {
  const t = useText("designer");
  if (!error) return null;
  const conflict = error.code === "conflict";
  return (
    <Strip
      tone="danger"
      actions={
        <>
          {conflict && (
            <Button size="xs" variant="default" onClick={onTheirs}>
              {t("rule.conflict.theirs")}
            </Button>
          )}
          <Button size="xs" variant="default" onClick={onMine}>
            {t(conflict ? "rule.conflict.mine" : "rule.conflict.again")}
          </Button>
        </>
      }
    >
      {conflict ? t("rule.conflict") : error.message}
    </Strip>
  );
}
