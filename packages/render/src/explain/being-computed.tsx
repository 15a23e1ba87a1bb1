import { Icon, useText } from "@quoin/ui";
import { useContext } from "react";
import { ComputingContext } from "./computing-context.ts";

/** A mark at a computed field whose values a job still works out; nothing at others. */
export function BeingComputed({ place }: { readonly place: string }) {
  const t = useText("render");
  if (!useContext(ComputingContext).has(place)) return null;
  return (
    <span title={t("explain.computing")}>
      <Icon name="hourglass" size={14} label={t("explain.computing")} />
    </span>
  );
}
