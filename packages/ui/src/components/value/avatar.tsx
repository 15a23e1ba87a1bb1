import type { CSSProperties } from "react";
import styles from "./avatar.module.css";
import { hueOf, initials } from "./initials.ts";

export interface AvatarProps {
  readonly name: string;
  /** `sm` 20 in rows, `md` 24 in lists, `lg` 32, `xl` 44 at the head of a record. Default `sm`. */
  readonly size?: "sm" | "md" | "lg" | "xl";
  /** `square` for firms and things, with one letter; `round` for people. Default `round`. */
  readonly shape?: "round" | "square";
  readonly src?: string | undefined;
}

/** A name's mark beside the name: decoration for readers aloud, since the name is there. */
export function Avatar({ name, size = "sm", shape = "round", src }: AvatarProps) {
  const letters = initials(name, shape === "square" ? 1 : 2);
  return (
    <span
      className={styles.avatar}
      data-size={size}
      data-shape={shape}
      data-two={[...letters].length > 1 || undefined}
      style={{ "--h": `var(--stage-${hueOf(name)})` } as CSSProperties}
      aria-hidden
    >
      {src === undefined ? letters : <img className={styles.picture} src={src} alt="" />}
    </span>
  );
}
