import type { Kind } from "../set/kind.ts";
import { isPlainObject } from "../text/is-plain-object.ts";
import { toPointer } from "../text/pointer.ts";
import type { Surveyor } from "../use/surveyor.ts";
import type { UseHow } from "../use/use.ts";

/** Settings whose text is the key of a definition, whatever the type of step. */
const KINDS_BY_SETTING: Readonly<Record<string, Kind>> = {
  entity: "entity",
  message: "message",
  rule: "rule",
  view: "view",
};
/** Settings whose text, or texts, are fields of the rule's entity. */
const FIELD_SETTINGS = new Set(["field", "fields", "relation"]);

interface SettingsAt {
  readonly settings: Readonly<Record<string, unknown>>;
  readonly path: string;
  readonly how: UseHow;
  readonly entity: string | undefined;
}

/** What the settings of a trigger or step name by the common words of settings, and the fields that its values read. */
export function surveyCommonSettings({ settings, path, how, entity }: SettingsAt, survey: Surveyor): void {
  for (const [name, value] of Object.entries(settings)) {
    const at = path + toPointer([name]);
    const kind = Object.hasOwn(KINDS_BY_SETTING, name) ? KINDS_BY_SETTING[name] : undefined;
    if (kind && typeof value === "string") survey.use(at, { kind, key: value }, how);
    if (entity === undefined) continue;
    if (FIELD_SETTINGS.has(name)) {
      for (const field of [value].flat()) if (typeof field === "string") survey.field(at, { entity, field }, how);
    }
    for (const read of readPaths(value, at)) survey.field(read.path, { entity, field: read.field }, how);
  }
}

/** Values of the form `{path: "record.amount"}`, at any depth: the rule's record, or what it was before. */
function readPaths(value: unknown, path: string): readonly { readonly path: string; readonly field: string }[] {
  if (Array.isArray(value)) return value.flatMap((item: unknown, index) => readPaths(item, `${path}/${index}`));
  if (!isPlainObject(value)) return [];
  const entries = Object.entries(value);
  if (entries.length === 1 && typeof value.path === "string") {
    const field = /^(?:record|before)\.([a-z][a-z0-9_]*)/.exec(value.path)?.[1];
    return field === undefined ? [] : [{ path: `${path}/path`, field }];
  }
  return entries.flatMap(([key, child]) => readPaths(child, path + toPointer([key])));
}
