import { Drawer } from "@mantine/core";
import type { ReactNode } from "react";
import { useIsPhone } from "../../hooks/use-is-phone.ts";
import { useText } from "../../text/use-text.ts";
import styles from "./side-panel.module.css";

export interface SidePanelProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: ReactNode;
  /** Under the title: who, when, which version. */
  readonly note?: ReactNode;
  /** At the end of the head line, before the close button. */
  readonly actions?: ReactNode;
  /** Stays at the bottom: what still stops you, and the one primary action. */
  readonly footer?: ReactNode;
  /** Width in pixels. Default 480. On a phone it is the whole screen. */
  readonly width?: number;
  /** Pads the inside. Default true. */
  readonly padded?: boolean;
  readonly children?: ReactNode;
}

/** A sheet from the side over the page, for one thing and its details. Esc closes it and the focus goes back. */
export function SidePanel({
  opened,
  onClose,
  title,
  note,
  actions,
  footer,
  width = 480,
  padded = true,
  children,
}: SidePanelProps) {
  const t = useText("ui");
  const phone = useIsPhone();
  return (
    <Drawer.Root opened={opened} onClose={onClose} position={phone ? "bottom" : "right"} size={phone ? "100%" : width}>
      <Drawer.Overlay className="quoin-scrim" />
      <Drawer.Content>
        <div className={styles.content}>
          <header className={styles.head}>
            <div className={styles.names}>
              <Drawer.Title>{title}</Drawer.Title>
              {note !== undefined && <div className={styles.note}>{note}</div>}
            </div>
            {actions}
            <Drawer.CloseButton aria-label={t("close")} />
          </header>
          <Drawer.Body className={styles.body} data-padded={padded || undefined}>
            {children}
          </Drawer.Body>
          {footer !== undefined && <footer className={styles.footer}>{footer}</footer>}
        </div>
      </Drawer.Content>
    </Drawer.Root>
  );
}
