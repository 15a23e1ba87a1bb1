import type { FormDocument } from "@quoin/definition";
import type { Spot } from "../state/spot.ts";

/** The end of the first tab of an entity's first form of records; undefined where it has none. */
export function lastSpot(
  forms: Readonly<Record<string, FormDocument>>,
  entity: string,
): { readonly form: string; readonly spot: Spot } | undefined {
  const found = Object.entries(forms).find(
    ([, one]) => one.entity === entity && (one.purpose ?? "record") === "record",
  );
  const [form, document] = found ?? [];
  const tab = document?.tabs[0];
  const section = tab?.sections.at(-1);
  if (form === undefined || tab === undefined || section === undefined) return undefined;
  return { form, spot: { tab: tab.id, section: section.id, index: section.items.length } };
}
