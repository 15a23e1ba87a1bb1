import type { Rule } from "./rule.ts";

const MODEL = ["packages/definition", "packages/condition", "packages/formula"];

/** What each part may import of ours. Changing a line here changes the architecture: say so in ARCHITECTURE.md. */
const LADDER: Readonly<Record<string, readonly string[]>> = {
  "packages/definition": [],
  "packages/condition": ["packages/definition"],
  "packages/formula": ["packages/definition", "packages/condition"],
  "packages/ui": [],
  "packages/fields": [...MODEL, "packages/ui"],
  "packages/store": [...MODEL, "packages/fields"],
  "packages/automation": [...MODEL, "packages/fields"],
  "packages/template": ["packages/definition", "packages/store"],
  "packages/api": [...MODEL, "packages/fields", "packages/store", "packages/automation", "packages/template"],
  "packages/render": [...MODEL, "packages/fields", "packages/ui"],
  "packages/designer": [...MODEL, "packages/fields", "packages/ui", "packages/render"],
  "apps/server": [
    ...MODEL,
    "packages/fields",
    "packages/store",
    "packages/automation",
    "packages/template",
    "packages/api",
  ],
  "apps/web": [...MODEL, "packages/fields", "packages/ui", "packages/render", "packages/designer", "packages/api"],
  "apps/cli": [
    ...MODEL,
    "packages/fields",
    "packages/store",
    "packages/automation",
    "packages/template",
    "packages/api",
    "apps/server",
  ],
};

/** Parts that see the other only as types: nothing of the server may reach the browser. */
const TYPES_ONLY = new Set(["apps/web > packages/api"]);

/** Words are data: the app gathers the locale files of every package that has some. */
const isLocales = (home: string, specifier: string) =>
  home === "apps/web" && /^@quoin\/[^/]+\/locales(\/|$)/.test(specifier);

const homeOfName = (specifier: string): string | undefined => {
  const name = /^@quoin\/([^/]+)/.exec(specifier)?.[1];
  return ["packages", "apps"].map((folder) => `${folder}/${name}`).find((home) => home in LADDER);
};

export const ladder: Rule = {
  title: "each part imports only what the ladder puts above it",
  check: ({ code }) =>
    code
      .filter(({ home }) => home !== ".")
      .flatMap((file) =>
        file.imports.flatMap(({ specifier, kind, line }) => {
          if (!specifier.startsWith("@quoin/") || isLocales(file.home, specifier)) return [];
          const target = homeOfName(specifier);
          const pair = `${file.home} > ${target ?? specifier}`;
          const where = `${file.path}:${line}`;
          if (!target || !LADDER[file.home]?.includes(target)) return [`${where} ${pair} is not in the ladder`];
          return TYPES_ONLY.has(pair) && kind !== "type" ? [`${where} ${pair} may only be imported as types`] : [];
        }),
      ),
  planted: {
    "packages/definition/src/a.ts": `import type { B } from "@quoin/store";`,
    "packages/store/src/a.ts": `export { b } from "@quoin/automation";`,
    "packages/render/src/a.ts": `const api = () => import("@quoin/api");`,
    "packages/designer/src/a.ts": `type B = import("@quoin/server").B;`,
    "apps/web/src/a.ts": `import { type Router } from "@quoin/api";`,
    "apps/web/src/b.ts": `import type { Router } from "@quoin/api"; import "@quoin/automation/locales/en.json";`,
  },
  finds: [
    "packages/definition/src/a.ts:1 packages/definition > packages/store is not in the ladder",
    "packages/store/src/a.ts:1 packages/store > packages/automation is not in the ladder",
    "packages/render/src/a.ts:1 packages/render > packages/api is not in the ladder",
    "packages/designer/src/a.ts:1 packages/designer > apps/server is not in the ladder",
    "apps/web/src/a.ts:1 apps/web > packages/api may only be imported as types",
  ],
};
