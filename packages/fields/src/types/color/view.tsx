import { ColorInput } from "@mantine/core";
import type { CSSProperties } from "react";
import type { FieldView } from "../../define/field-view.ts";
import { controlProps } from "../../view/control-props.tsx";
import { TextValue } from "../../view/text-value.tsx";
import { WithMark } from "../../view/with-mark.tsx";
import { color } from "./index.ts";
import { readColor } from "./read-color.ts";

/** Hues all around, each as a person would call it, and greys. */
const OFFERED = [
  "#b42318",
  "#d9730d",
  "#c99a06",
  "#1b7a4b",
  "#3d8f8a",
  "#4a7fc1",
  "#2456a6",
  "#7a6bc4",
  "#ad1f6e",
  "#8a857b",
  "#45423b",
  "#1f1d1a",
];
const SWATCH: CSSProperties = {
  width: 12,
  height: 12,
  flex: "none",
  borderRadius: "var(--radius-sm)",
  border: "1px solid var(--border-strong)",
};

const view: FieldView = {
  Input: (props) => {
    const { value, onChange, onBlur } = props;
    return (
      <ColorInput
        {...controlProps(props, { mark: 18 })}
        format="hex"
        value={typeof value === "string" ? value : ""}
        onChange={(next) => onChange(next === "" ? undefined : (readColor(next) ?? next))}
        {...(onBlur && { onBlur })}
        swatches={OFFERED}
        swatchesPerRow={6}
        withEyeDropper={false}
        fixOnBlur={false}
        popoverProps={{ shadow: "md", transitionProps: { duration: 0 } }}
      />
    );
  },
  Cell: ({ field, value, variant = "grid" }) => {
    const text = color.toText(value, field, { locale: "en", timeZone: "UTC" });
    const shown = readColor(text);
    return (
      <TextValue variant={variant} title={text}>
        {shown === undefined ? (
          text
        ) : (
          <WithMark mark={<span aria-hidden style={{ ...SWATCH, background: shown }} />}>{text}</WithMark>
        )}
      </TextValue>
    );
  },
};

export default view;
