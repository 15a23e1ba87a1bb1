import { resolveRelative } from "./resolve.ts";
import type { Rule } from "./rule.ts";

const REACT =
  /^(react|react-dom|react-hook-form|react-i18next|@mantine\/.+|@tabler\/.+|@dnd-kit\/.+|@tanstack\/react-.+|@quoin\/(ui|render|designer))($|\/)/;
const HOMES = new Set(["packages/ui", "packages/render", "packages/designer", "apps/web"]);

/** In the fields, React lives in the views: `.tsx` files and what lies in a folder named view. */
const isView = (path: string) => path.startsWith("packages/fields/") && /\.tsx$|\/views?\//.test(path);

export const reactPlaces: Rule = {
  title: "React stays in the front's packages and the fields' views, which the rest of the fields loads on demand",
  check: ({ code }) =>
    code
      .filter(({ home, isTest }) => home !== "." && !isTest && !HOMES.has(home))
      .flatMap((file) =>
        file.imports.flatMap(({ specifier, kind, line }) => {
          if (isView(file.path) || kind === "type") return [];
          const where = `${file.path}:${line}`;
          if (REACT.test(specifier)) return [`${where} ${specifier} has no place here`];
          const target = resolveRelative(file.path, specifier);
          if (!target || !isView(target) || kind === "lazy") return [];
          return [`${where} ${specifier} must be imported on demand`];
        }),
      ),
  planted: {
    "packages/store/src/a.ts": `import { useState } from "react";`,
    "packages/fields/src/types/text/index.ts": `import "./view.tsx"; const view = () => import("./view.tsx");`,
    "packages/fields/src/types/text/view.tsx": `import { TextInput } from "@mantine/core";`,
    "apps/server/src/a.ts": `import "@mantine/core/styles.css";`,
  },
  finds: [
    "packages/store/src/a.ts:1 react has no place here",
    "packages/fields/src/types/text/index.ts:1 ./view.tsx must be imported on demand",
    "apps/server/src/a.ts:1 @mantine/core/styles.css has no place here",
  ],
};
