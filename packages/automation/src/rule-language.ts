import type { JsonSchema, StepDocument } from "@quoin/definition";
import type { Setting } from "./define/setting.ts";
import { checkText } from "./engine/check-text.ts";
import { checkWritten } from "./engine/check-written.ts";
import { ACTIONS, TRIGGERS } from "./registry.ts";

interface Part {
  readonly settingsSchema: {
    readonly properties: Readonly<Record<string, JsonSchema>>;
    readonly required?: readonly string[];
  };
}

const lookup = <T extends { readonly name: string }>(parts: readonly T[]) => {
  const byName = new Map(parts.map((part) => [part.name, part]));
  return (name: string): T | undefined => byName.get(name);
};
const trigger = lookup(TRIGGERS);
const action = lookup(ACTIONS);
const schemaOf = (part: Part | undefined): JsonSchema => ({
  type: "object",
  additionalProperties: false,
  ...part?.settingsSchema,
});

/** What `checkDefinitions` asks of rules: which triggers and actions exist, what settings they take, what they write, which texts they can fill. */
export const ruleLanguage = {
  triggers: {
    has: (name: string): boolean => trigger(name) !== undefined,
    settingsSchema: (name: string): JsonSchema => schemaOf(trigger(name)),
    checkSettings: (name: string, settings: Readonly<Record<string, unknown>>) =>
      trigger(name)?.check?.(settings) ?? [],
    needsEntity: (name: string): boolean => trigger(name)?.about === "record",
  },
  actions: {
    has: (name: string): boolean => action(name) !== undefined,
    settingsSchema: (name: string): JsonSchema => schemaOf(action(name)),
    branches: (name: string): boolean => action(name)?.effect === "branch",
    writes: (step: StepDocument, entity: string | undefined) => action(step.type)?.writes?.(step, entity) ?? [],
    checkWritten,
  },
  checkText: checkText.of,
  ready: checkText.ready,
} as const;

export interface CatalogEntry {
  readonly name: string;
  readonly icon: string;
  readonly settings: readonly Setting[];
}

/** What the rule editor offers. Words are in this package's locale files: `trigger.<name>`, `action.<name>`, `setting.<owner>.<name>`. */
export const ruleCatalog = {
  triggers: TRIGGERS.map(({ name, icon, settings, about, manual }) => ({
    name,
    icon,
    settings,
    about,
    manual: manual === true,
  })),
  actions: ACTIONS.map(({ name, icon, settings, outputs, effect }) => ({ name, icon, settings, outputs, effect })),
} as const;
