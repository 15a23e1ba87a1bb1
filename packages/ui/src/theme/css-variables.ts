import type { CSSVariablesResolver } from "@mantine/core";

/** What the kit calls a colour's uses, said in tokens. The tokens change with the theme, so both themes share them. */
const uses = {
  "--mantine-primary-color-filled": "var(--accent)",
  "--mantine-primary-color-filled-hover": "var(--accent-hover)",
  "--mantine-primary-color-light": "var(--accent-weak)",
  "--mantine-primary-color-light-hover": "var(--accent-weak)",
  "--mantine-primary-color-light-color": "var(--accent)",
  "--mantine-primary-color-contrast": "var(--on-accent)",
  "--mantine-color-porcelain-filled": "var(--accent)",
  "--mantine-color-porcelain-filled-hover": "var(--accent-hover)",
  "--mantine-color-porcelain-light": "var(--accent-weak)",
  "--mantine-color-porcelain-light-hover": "var(--accent-weak)",
  "--mantine-color-porcelain-light-color": "var(--accent)",
  "--mantine-color-porcelain-outline": "var(--accent)",
  "--mantine-color-porcelain-text": "var(--accent)",
  "--mantine-color-text": "var(--text)",
  "--mantine-color-bright": "var(--text)",
  "--mantine-color-body": "var(--surface)",
  "--mantine-color-error": "var(--danger)",
  "--mantine-color-success": "var(--success)",
  "--mantine-color-placeholder": "var(--muted)",
  "--mantine-color-anchor": "var(--accent)",
  "--mantine-color-default": "var(--surface)",
  "--mantine-color-default-hover": "var(--sunken)",
  "--mantine-color-default-color": "var(--text)",
  "--mantine-color-default-border": "var(--border-strong)",
  "--mantine-color-dimmed": "var(--muted)",
  "--mantine-color-disabled": "var(--sunken)",
  "--mantine-color-disabled-color": "var(--muted)",
  "--mantine-color-disabled-border": "var(--border)",
};

export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: uses, dark: uses });
