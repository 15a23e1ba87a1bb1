import type { Project } from "./project.ts";
import { resolveRelative } from "./resolve.ts";
import type { Rule } from "./rule.ts";

/** A registry and the pattern of what must have a line in it. */
const REGISTRIES = [
  { registry: "packages/fields/src/registry.ts", member: /^packages\/fields\/src\/types\/[^/]+\/index\.ts$/ },
  { registry: "packages/automation/src/registry.ts", member: /^packages\/automation\/src\/triggers\/[^/]+\.ts$/ },
  { registry: "packages/automation/src/registry.ts", member: /^packages\/automation\/src\/actions\/[^/]+\.ts$/ },
  { registry: "packages/formula/src/registry.ts", member: /^packages\/formula\/src\/functions\/[^/]+\.ts$/ },
];

/** Index files of triggers and actions are no members, tests are neither. */
const isMember = (path: string, member: RegExp) =>
  member.test(path) && !path.endsWith(".test.ts") && !/\/(triggers|actions)\/index\.ts$/.test(path);

function check(project: Project): string[] {
  return REGISTRIES.flatMap(({ registry, member }) => {
    const members = [...project.texts.keys()].filter((path) => isMember(path, member));
    const imports = project.code.find(({ path }) => path === registry)?.imports ?? [];
    const lines = new Set(imports.map(({ specifier }) => resolveRelative(registry, specifier)));
    return members.filter((path) => !lines.has(path)).map((path) => `${path} has no line in ${registry}`);
  });
}

export const registries: Rule = {
  title: "every field type, trigger, action and function of formulas has its line in the registry",
  check,
  planted: {
    "packages/fields/src/registry.ts": `import { text } from "./types/text/index.ts";`,
    "packages/fields/src/types/text/index.ts": "",
    "packages/fields/src/types/money/index.ts": "",
    "packages/automation/src/actions/notify.ts": "",
    "packages/formula/src/functions/abs.ts": "",
  },
  finds: [
    "packages/fields/src/types/money/index.ts has no line in packages/fields/src/registry.ts",
    "packages/automation/src/actions/notify.ts has no line in packages/automation/src/registry.ts",
    "packages/formula/src/functions/abs.ts has no line in packages/formula/src/registry.ts",
  ],
};
