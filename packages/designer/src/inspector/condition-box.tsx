import { Button, Modal } from "@mantine/core";
import type { ConditionAllow } from "@quoin/condition";
import type { ConditionDocument } from "@quoin/definition";
import { ConditionEditor, ConditionSentence } from "@quoin/render";
import { useFocusBack, useText } from "@quoin/ui";
import { useState } from "react";
import { Guard } from "../frame/guard.tsx";
import { useDesigner } from "../frame/designer-context.ts";
import styles from "./inspector.module.css";
import { useReach } from "./use-reach.ts";

interface ConditionBoxProps {
  /** What the condition is for: "Required when". */
  readonly title: string;
  readonly value: ConditionDocument | undefined;
  readonly onChange: (value: ConditionDocument | undefined) => void;
  /** What is counted, when that is not the condition itself. */
  readonly reachOf?: ((condition: ConditionDocument) => ConditionDocument) | undefined;
  /** Key of the words of the reach. Default "reach.holds". */
  readonly reachWords?: string;
  readonly allow?: ConditionAllow;
  /** Key of the entity that it is about. Default: the one that is designed. */
  readonly shape?: string | undefined;
  /** Opens at once: the condition was just asked for. */
  readonly open?: boolean;
  readonly onClose?: () => void;
  /** Without a condition there is nothing to take away. Default true. */
  readonly removable?: boolean;
}

const ALLOW: ConditionAllow = { related: false, user: true };

/** A condition in words with its reach, edited in a dialog. */
export function ConditionBox(props: ConditionBoxProps) {
  const { title, value, onChange, reachOf, reachWords = "reach.holds", allow = ALLOW, removable = true } = props;
  const { entity, entities } = useDesigner();
  const shape = props.shape ?? entity.key;
  const t = useText("designer");
  const [editing, setEditing] = useState(props.open ?? false);
  const reach = useReach(shape, value === undefined ? undefined : (reachOf?.(value) ?? value));
  const close = () => {
    setEditing(false);
    props.onClose?.();
  };
  return (
    <>
      {value !== undefined && (
        <div className={styles.condition}>
          <Guard of={value} fallback={t("condition.broken")}>
            <ConditionSentence document={value} entities={entities} shape={shape} look="pills" />
          </Guard>
        </div>
      )}
      <div className={styles.between}>
        <p className={styles.muted}>{reach && t(reachWords, { hits: reach.hits, total: reach.total })}</p>
        <span className={styles.acts}>
          {value !== undefined && removable && (
            <Button variant="subtle" color="gray" size="compact-xs" onClick={() => onChange(undefined)}>
              {t("condition.remove")}
            </Button>
          )}
          <Button variant="subtle" size="compact-xs" onClick={() => setEditing(true)}>
            {t(value === undefined ? "condition.add" : "condition.edit")}
          </Button>
        </span>
      </div>
      {editing && (
        <EditDialog
          title={title}
          shape={shape}
          value={value}
          allow={allow}
          onClose={close}
          onDone={(next) => {
            onChange(next);
            close();
          }}
        />
      )}
    </>
  );
}

interface EditDialogProps {
  readonly title: string;
  readonly shape: string;
  readonly value: ConditionDocument | undefined;
  readonly allow: ConditionAllow;
  readonly onClose: () => void;
  readonly onDone: (value: ConditionDocument | undefined) => void;
}

function EditDialog({ title, shape, value, allow, onClose, onDone }: EditDialogProps) {
  useFocusBack();
  const { entities } = useDesigner();
  const t = useText("designer");
  const [draft, setDraft] = useState(value);
  // An empty editor holds for everything, which is no condition.
  const whole = draft !== undefined && draft !== true;
  return (
    <Modal opened onClose={onClose} title={title} size={720} closeButtonProps={{ "aria-label": t("close") }}>
      <ConditionEditor entity={shape} entities={entities} value={value} onChange={setDraft} allow={allow} begin />
      <div className={styles.buttons}>
        <Button variant="default" onClick={onClose}>
          {t("cancel")}
        </Button>
        <Button disabled={!whole} onClick={() => onDone(draft)}>
          {t("condition.apply")}
        </Button>
      </div>
    </Modal>
  );
}
