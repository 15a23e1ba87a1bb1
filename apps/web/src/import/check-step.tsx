import { Button } from "@mantine/core";
import type { Entity } from "@quoin/definition";
import { Strip, useFormat, useText } from "@quoin/ui";
import { useMutation } from "@tanstack/react-query";
import { errorOf } from "../api/error-of.ts";
import { trpc } from "../api/trpc.ts";
import type { Checked } from "./import-types.ts";
import styles from "./import.module.css";
import { OutcomeView } from "./outcome-view.tsx";

interface CheckStepProps {
  readonly entity: Entity;
  readonly checked: Checked;
  readonly onBack: () => void;
  readonly onStart: () => void;
}

/** What would happen: counts first, then every problem with its row. */
export function CheckStep({ entity, checked, onBack, onStart }: CheckStepProps) {
  const t = useText("web");
  const { number } = useFormat();
  const { preview, mapping, match, duplicates, outcome } = checked;
  const start = useMutation(trpc.imports.start.mutationOptions({ onSuccess: onStart }));
  const good = outcome.created + outcome.updated;
  return (
    <>
      <OutcomeView outcome={outcome} entity={entity} />
      {start.error && (
        <Strip tone="danger" kind="note">
          {t(`error.${errorOf(start.error).code}`)}
        </Strip>
      )}
      <footer className={styles.foot}>
        <Button variant="default" onClick={onBack}>
          {t("action.back")}
        </Button>
        <Button
          loading={start.isPending}
          disabled={good === 0}
          onClick={() =>
            start.mutate({ id: preview.id, mapping, match: [...match], ...(duplicates && { duplicates }) })
          }
        >
          {t("import.start", { count: good, shown: number(good) })}
        </Button>
      </footer>
    </>
  );
}
