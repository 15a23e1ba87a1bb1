import { Modal, UnstyledButton } from "@mantine/core";
import { Icon, useFocusBack, useText } from "@quoin/ui";
import { useRuleScope } from "../rule-scope.ts";
import { findStep } from "../steps/find-step.ts";
import { placesFor } from "../steps/places-for.ts";
import type { StepPlace } from "../steps/step-place.ts";
import { useRuleWords } from "../words/use-rule-words.ts";
import styles from "./panel.module.css";

interface MoveToProps {
  readonly id: string;
  readonly onMove: (to: StepPlace) => void;
  readonly onClose: () => void;
}

/** Every place that a step can be moved to, in words: what dragging does, without dragging. */
export function MoveTo({ id, onMove, onClose }: MoveToProps) {
  useFocusBack();
  const t = useText("designer");
  const { rule } = useRuleScope();
  const words = useRuleWords();
  const lane = (name: string): string => {
    const [step = "", branch = ""] = name.split("/");
    const at = findStep(rule.steps, step);
    return at ? t("rule.place.lane", { step: words.step(at.step), branch: words.branch(at.step, branch) }) : "";
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("rule.step.moveTo")}
      size={440}
      closeButtonProps={{ "aria-label": t("rule.close") }}
    >
      <ul className={styles.places}>
        {placesFor(rule.steps, id).map(({ to, after, lane: of }, index) => (
          <li key={`${to.lane} ${to.index}`}>
            <UnstyledButton
              className={styles.place}
              data-autofocus={index === 0 || undefined}
              onClick={() => {
                onMove(to);
                onClose();
              }}
            >
              <Icon name="arrow-right" size={14} />
              <span>{after ? t("rule.place.after", { step: words.step(after) }) : t("rule.place.first")}</span>
              <span className={styles.sub}>{of === "" ? "" : lane(of)}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </Modal>
  );
}
