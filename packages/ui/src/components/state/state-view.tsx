import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { Icon } from "../../icon/icon.tsx";
import styles from "./state.module.css";

export interface StateAction {
  readonly label: string;
  readonly onClick: () => void;
  readonly icon?: string;
}

export interface StateViewProps {
  readonly title: string;
  /** One more sentence at most. */
  readonly body?: ReactNode;
  readonly icon?: string;
  readonly action?: StateAction | undefined;
  /** Small, for a panel or a related list. */
  readonly compact?: boolean;
  readonly children?: ReactNode;
}

/** One sentence and one button where the work would be; the frame around it stays. */
export function StateView({
  title,
  body,
  icon,
  action,
  compact,
  children,
  tone,
}: StateViewProps & { readonly tone: "calm" | "error" }) {
  return (
    <div
      className={styles.state}
      data-compact={compact || undefined}
      data-tone={tone}
      role={tone === "error" ? "alert" : undefined}
    >
      <p className={styles.title}>
        {icon && <Icon name={icon} />}
        {title}
      </p>
      {body !== undefined && <div className={styles.body}>{body}</div>}
      {children}
      {action && (
        <Button
          className={styles.action}
          variant="default"
          onClick={action.onClick}
          {...(compact ? { size: "xs" } : {})}
          leftSection={action.icon && <Icon name={action.icon} />}
        >
          {action.label}
        </Button>
      )}
    </div>
  );
}
