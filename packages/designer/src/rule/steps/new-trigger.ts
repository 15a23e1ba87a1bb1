import type { TriggerDocument } from "@quoin/definition";
import type { CatalogTrigger } from "../rule-catalog.ts";
import { emptySetting } from "./empty-setting.ts";

/** A trigger as it begins: with its required settings. */
export function newTrigger({ name, settings }: CatalogTrigger): TriggerDocument {
  const required = settings.filter((setting) => setting.required);
  if (required.length === 0) return { type: name };
  return {
    type: name,
    settings: Object.fromEntries(required.map((setting) => [setting.name, emptySetting(setting.control)])),
  };
}
