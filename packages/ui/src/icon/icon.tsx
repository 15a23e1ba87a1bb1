import type { CSSProperties } from "react";
import { outlineOf } from "./icon-names.ts";

export interface IconProps {
  /** A name of `iconNames`, or what a field type calls its icon. */
  readonly name: string;
  /** Width and height in pixels. Default 16. */
  readonly size?: number;
  readonly className?: string | undefined;
  readonly style?: CSSProperties;
  /** Give it only where no word stands beside the icon; without it the icon is hidden from readers aloud. */
  readonly label?: string;
}

const NEUTRAL = "M6 6h12v12h-12z";

/** One outline icon in the colour of the text around it. An unknown name is drawn as a neutral square. */
export function Icon({ name, size = 16, className, style, label }: IconProps) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      // The line stays 1.5 px at every size up to the grid's own.
      strokeWidth={size >= 24 ? 1.5 : (1.5 * 24) / (size + 2)}
      strokeLinecap="round"
      strokeLinejoin="round"
      className={className}
      style={{ flex: "none", ...style }}
      {...(label === undefined ? { "aria-hidden": true } : { role: "img", "aria-label": label })}
    >
      <path d={outlineOf(name) ?? NEUTRAL} />
    </svg>
  );
}
