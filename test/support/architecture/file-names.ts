import type { Rule } from "./rule.ts";

const CODE = /\.(ts|tsx|mjs|js|css)$/;
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export const fileNames: Rule = {
  title: "files and folders of code are named in kebab-case",
  check: ({ texts }) =>
    [...texts.keys()]
      .filter((path) => CODE.test(path))
      .filter((path) =>
        path
          .replace(CODE, "")
          .split(/[/.]/)
          .some((part) => !KEBAB.test(part)),
      )
      .map((path) => `${path} is not in kebab-case`),
  planted: {
    "packages/store/src/openDb.ts": "",
    "apps/web/src/Routes/home.tsx": "",
    "packages/store/src/open-db.test.ts": "",
  },
  finds: ["packages/store/src/openDb.ts is not in kebab-case", "apps/web/src/Routes/home.tsx is not in kebab-case"],
};
