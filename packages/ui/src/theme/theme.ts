import { createTheme, type MantineThemeComponents } from "@mantine/core";
import { darkStone, lightStone, porcelain, state } from "./palettes.ts";
import { variantColors } from "./variant-colors.ts";

/** Id of the landmark that holds everything which floats. */
export const FLOATING = "quoin-floating";

const floating = { shadow: "md", radius: "lg", transitionProps: { duration: 120 } };
const dropdown = { ...floating, radius: "md" };
/** The list itself scrolls: a scroller within it could not be reached by keys. */
const picker = { withScrollArea: false };
const inputText = { vars: () => ({ wrapper: { "--input-fz": "var(--text-sm)" } }) };

/** One place for how every control of the kit looks; sizes in pixels are in styles/kit.css beside it. */
const components: MantineThemeComponents = {
  Portal: { defaultProps: { target: `#${FLOATING}` } },
  Input: inputText,
  InputWrapper: { defaultProps: { labelProps: { fw: 500 } } },
  Button: { defaultProps: { size: "sm" }, vars: () => ({ root: { "--button-fz": "var(--text-sm)" } }) },
  ActionIcon: { defaultProps: { variant: "subtle", color: "gray" } },
  CloseButton: { defaultProps: { size: "sm" } },
  Popover: { defaultProps: dropdown },
  HoverCard: { defaultProps: dropdown },
  // Opened, its first entry has the focus; the kit's placeholder before it is no entry of a menu.
  Menu: { defaultProps: { ...dropdown, position: "bottom-start", withInitialFocusPlaceholder: false } },
  // Closed, a list is gone at once: while it faded, it would be a scroller that no picker leads to.
  Combobox: { defaultProps: { ...dropdown, transitionProps: { duration: 120, exitDuration: 0 } } },
  Select: { defaultProps: { ...picker, checkIconPosition: "right" } },
  MultiSelect: { defaultProps: { ...picker, checkIconPosition: "right" } },
  Autocomplete: { defaultProps: picker },
  TagsInput: { defaultProps: picker },
  Tooltip: {
    defaultProps: { openDelay: 300, transitionProps: { duration: 120 }, radius: "sm" },
    vars: () => ({ tooltip: { "--tooltip-bg": "var(--text)", "--tooltip-color": "var(--surface)" } }),
  },
  Modal: { defaultProps: { ...floating, centered: true, overlayProps: { className: "quoin-scrim" } } },
  Drawer: {
    defaultProps: {
      shadow: "md",
      position: "right",
      transitionProps: { duration: 160 },
      overlayProps: { className: "quoin-scrim" },
    },
  },
  Notification: { defaultProps: { radius: "lg", withBorder: true } },
  Checkbox: { defaultProps: { size: "xs", radius: "sm" } },
  Radio: { defaultProps: { size: "xs" } },
  Switch: { defaultProps: { size: "sm", withThumbIndicator: false } },
  Badge: { defaultProps: { variant: "light", color: "gray", radius: "sm", tt: "none", fw: 400 } },
  Table: { defaultProps: { verticalSpacing: 0, horizontalSpacing: "sm" } },
  Anchor: { defaultProps: { underline: "hover" } },
  Loader: { defaultProps: { size: "sm" } },
};

/** The tokens as the kit's theme. */
export const theme = createTheme({
  primaryColor: "porcelain",
  primaryShade: { light: 6, dark: 3 },
  colors: {
    porcelain,
    blue: porcelain,
    gray: lightStone,
    dark: darkStone,
    danger: state("danger"),
    red: state("danger"),
    warning: state("warning"),
    yellow: state("warning"),
    orange: state("warning"),
    success: state("success"),
    green: state("success"),
    teal: state("success"),
  },
  white: "#ffffff",
  black: "#1f1d1a",
  fontFamily: "var(--font)",
  fontFamilyMonospace: "var(--mono)",
  fontSizes: { xs: "12px", sm: "13px", md: "14px", lg: "16px", xl: "20px" },
  lineHeights: { xs: "1.43", sm: "1.43", md: "1.43", lg: "1.25", xl: "1.25" },
  fontWeights: { regular: "400", medium: "500", bold: "600" },
  spacing: { xs: "8px", sm: "12px", md: "16px", lg: "24px", xl: "32px" },
  radius: { xs: "4px", sm: "4px", md: "6px", lg: "10px", xl: "10px" },
  defaultRadius: "md",
  shadows: { xs: "none", sm: "none", md: "var(--shadow)", lg: "var(--shadow)", xl: "var(--shadow)" },
  headings: {
    fontFamily: "var(--font)",
    fontWeight: "600",
    sizes: {
      h1: { fontSize: "20px", lineHeight: "1.25" },
      h2: { fontSize: "16px", lineHeight: "1.25" },
      h3: { fontSize: "14px", lineHeight: "1.25" },
      h4: { fontSize: "13px", lineHeight: "1.43" },
      h5: { fontSize: "13px", lineHeight: "1.43" },
      h6: { fontSize: "12px", lineHeight: "1.43" },
    },
  },
  cursorType: "pointer",
  respectReducedMotion: true,
  variantColorResolver: variantColors,
  components,
});
