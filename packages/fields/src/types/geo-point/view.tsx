import { ActionIcon } from "@mantine/core";
import { Icon, useText } from "@quoin/ui";
import { useState } from "react";
import type { FieldView, InputProps } from "../../define/field-view.ts";
import { isGroup } from "../../schema/is-group.ts";
import { TextValue } from "../../view/text-value.tsx";
import { TypedControl } from "../../view/typed-control.tsx";
import { geoPoint } from "./index.ts";
import { MapSketch } from "./map-sketch.tsx";
import { placeText } from "./place-text.ts";

interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

const isPlace = (value: unknown): value is Place =>
  isGroup(value) && placeText(value) !== "" && Math.abs(Number(value["latitude"])) <= 90;

function Here({ input }: { readonly input: InputProps }) {
  const t = useText("fields");
  const [state, setState] = useState<"idle" | "asking" | "refused">("idle");
  const ask = () => {
    setState("asking");
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) => {
        setState("idle");
        input.onChange(geoPoint.normalize?.({ latitude, longitude }, input.field));
      },
      () => setState("refused"),
      { enableHighAccuracy: true, timeout: 15_000 },
    );
  };
  return (
    <ActionIcon
      variant="subtle"
      color={state === "refused" ? "red" : "gray"}
      size="sm"
      loading={state === "asking"}
      disabled={input.readOnly ?? false}
      aria-label={t(state === "refused" ? "view.place_refused" : "view.here")}
      title={t(state === "refused" ? "view.place_refused" : "view.here")}
      onClick={ask}
    >
      <Icon name="current-location" />
    </ActionIcon>
  );
}

const view: FieldView = {
  Input: function GeoPointInput(props) {
    const t = useText("fields");
    const { value, variant = "form" } = props;
    const input = { ...props, placeholder: props.placeholder ?? t("view.place_format") };
    const locates = typeof navigator !== "undefined" && "geolocation" in navigator && variant === "form";
    return (
      <div>
        <TypedControl input={input} type={geoPoint} {...(locates && { right: <Here input={props} /> })} />
        {variant === "form" && isPlace(value) && (
          <div style={{ marginTop: 8 }}>
            <MapSketch {...value} label={t("view.place_at", { place: placeText(value) })} />
          </div>
        )}
      </div>
    );
  },
  Cell: function GeoPointCell({ value, variant = "grid" }) {
    const t = useText("fields");
    const text = typeof value === "string" ? value : placeText(value);
    return (
      <div style={{ minWidth: 0, overflow: "hidden" }}>
        <TextValue variant={variant} title={text}>
          <span style={{ fontVariantNumeric: "tabular-nums" }}>{text}</span>
        </TextValue>
        {variant === "read" && isPlace(value) && (
          <div style={{ marginTop: 6 }}>
            <MapSketch {...value} label={t("view.place_at", { place: text })} />
          </div>
        )}
      </div>
    );
  },
};

export default view;
