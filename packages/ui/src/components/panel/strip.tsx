import type { ReactNode } from "react";
import { Icon } from "../../icon/icon.tsx";
import styles from "./strip.module.css";

interface StripProps {
  /** Default `warning`. */
  readonly tone?: "info" | "success" | "warning" | "danger";
  readonly icon?: string;
  /** Buttons at the end, the most likely first. */
  readonly actions?: ReactNode;
  /** `strip` runs across the page under a head; `note` is a rounded remark inside a panel. Default `strip`. */
  readonly kind?: "strip" | "note";
  readonly children: ReactNode;
}

const ICONS = {
  info: "info-circle",
  success: "circle-check",
  warning: "alert-triangle",
  danger: "alert-circle",
} as const;

/** The one thing that is wrong or worth knowing, in a sentence, with what to do about it. Danger is spoken at once. */
export function Strip({ tone = "warning", icon, actions, kind = "strip", children }: StripProps) {
  return (
    <div className={styles.strip} data-tone={tone} data-kind={kind} role={tone === "danger" ? "alert" : "status"}>
      <span className={styles.icon}>
        <Icon name={icon ?? ICONS[tone]} />
      </span>
      <div className={styles.words}>{children}</div>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
