import { Button } from "@mantine/core";
import { Icon, useText } from "@quoin/ui";
import { Sect } from "../inspector/sect.tsx";
import styles from "./record-rule.module.css";

interface RuleLine {
  readonly id: string;
  readonly icon: string;
  /** It only warns. */
  readonly mild: boolean;
  readonly name: string;
  readonly words: string;
  readonly broken: boolean;
}

interface RuleLinesProps {
  readonly title: string;
  /** What is said where there are none. */
  readonly none: string;
  readonly lines: readonly RuleLine[];
  readonly onOpen: (id: string) => void;
  /** Without it none can be added. */
  readonly onAdd?: (() => void) | undefined;
  /** What is open beside them. */
  readonly children: React.ReactNode;
}

/** Rules of an entity, a line each that opens it. */
export function RuleLines({ title, none, lines, onOpen, onAdd, children }: RuleLinesProps) {
  const t = useText("designer");
  return (
    <Sect
      title={title}
      count={lines.length}
      end={
        onAdd && (
          <Button variant="subtle" size="compact-xs" leftSection={<Icon name="plus" size={14} />} onClick={onAdd}>
            {t("recordRule.add")}
          </Button>
        )
      }
    >
      {lines.length === 0 && <p className={styles.muted}>{none}</p>}
      <ul className={styles.list}>
        {lines.map(({ id, icon, mild, name, words, broken }) => (
          <li key={id}>
            <button type="button" className={styles.line} onClick={() => onOpen(id)}>
              <Icon name={icon} size={16} className={mild ? styles.warn : styles.kept} />
              <span className={styles.words}>
                <b>{name}</b>
                <small>{words}</small>
              </span>
              {broken && <Icon name="alert-circle" size={16} className={styles.wrong} label={t("recordRule.wrong")} />}
            </button>
          </li>
        ))}
      </ul>
      {children}
    </Sect>
  );
}
