import { defaultVariantColorsResolver, type VariantColorsResolver } from "@mantine/core";

const FAMILIES: Readonly<
  Record<string, { readonly full: string; readonly hover: string; readonly weak: string; readonly on: string }>
> = {
  porcelain: {
    full: "var(--accent)",
    hover: "var(--accent-hover)",
    weak: "var(--accent-weak)",
    on: "var(--on-accent)",
  },
  danger: {
    full: "var(--danger)",
    hover: "color-mix(in srgb, var(--danger) 88%, var(--text))",
    weak: "var(--danger-weak)",
    on: "var(--surface)",
  },
  warning: {
    full: "var(--warning)",
    hover: "color-mix(in srgb, var(--warning) 88%, var(--text))",
    weak: "var(--warning-weak)",
    on: "var(--surface)",
  },
  success: {
    full: "var(--success)",
    hover: "color-mix(in srgb, var(--success) 88%, var(--text))",
    weak: "var(--success-weak)",
    on: "var(--surface)",
  },
  gray: { full: "var(--muted)", hover: "var(--text)", weak: "var(--sunken)", on: "var(--surface)" },
};
const ALSO: Readonly<Record<string, string>> = {
  red: "danger",
  yellow: "warning",
  orange: "warning",
  green: "success",
  teal: "success",
  blue: "porcelain",
};

/** Colours of buttons, icons and badges from the tokens, so that each variant is right in both themes. Other colours are the kit's own affair. */
export const variantColors: VariantColorsResolver = (input) => {
  const name = input.color ?? input.theme.primaryColor;
  const family = FAMILIES[ALSO[name] ?? name];
  const clear = "transparent";
  if (input.variant === "default") {
    return {
      background: "var(--surface)",
      hover: "var(--sunken)",
      color: family && name !== input.theme.primaryColor && name !== "gray" ? family.full : "var(--text)",
      border: "1px solid var(--border-strong)",
    };
  }
  if (!family) return defaultVariantColorsResolver(input);
  const text = name === "gray" ? "var(--text)" : family.full;
  switch (input.variant) {
    case "filled":
      return { background: family.full, hover: family.hover, color: family.on, border: `1px solid ${family.full}` };
    case "light":
      return {
        background: family.weak,
        hover: `color-mix(in srgb, ${family.full} 12%, ${family.weak})`,
        color: text,
        border: `1px solid ${clear}`,
      };
    case "outline":
      return { background: clear, hover: family.weak, color: text, border: "1px solid var(--border-strong)" };
    case "subtle":
      return {
        background: clear,
        hover: name === "gray" ? "var(--sunken)" : family.weak,
        color: text,
        border: `1px solid ${clear}`,
      };
    case "transparent":
      return { background: clear, hover: clear, color: text, border: `1px solid ${clear}` };
    default:
      return defaultVariantColorsResolver(input);
  }
};
