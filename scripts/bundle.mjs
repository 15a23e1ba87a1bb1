// Bundles the `quoin` command, server included, into dist/quoin.mjs, or into the folder named by the first argument (inside
// this repository, for packages are found from there). Our own packages go in; all others stay in node_modules.
import { relative, resolve, sep } from "node:path";
import { build } from "esbuild";
import { at } from "./lib/paths.mjs";

const OUTPUT = process.argv[2] === undefined ? at("dist") : resolve(process.argv[2]);
const HOISTED = at("node_modules");
const OURS = /^@quoin\//;

/** `better-auth/node` → `better-auth`, `@a/b/c` → `@a/b`. */
const packageOf = (specifier) => specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");

/**
 * Leaves others' packages out of the bundle. One that npm could not hoist lies in the node_modules of an app,
 * where an import by name from dist/ would not find it: that one is imported by its path.
 */
const externalPackages = {
  name: "external-packages",
  setup(context) {
    context.onResolve({ filter: /^[^./]/ }, async ({ path, pluginData, ...options }) => {
      if (pluginData === "resolved" || OURS.test(path) || path.startsWith("node:") || options.kind === "entry-point")
        return undefined;
      const found = await context.resolve(path, { ...options, pluginData: "resolved" });
      const hoisted = found.path.startsWith(`${HOISTED}${sep}${packageOf(path).split("/").join(sep)}${sep}`);
      if (found.errors.length > 0 || found.external || hoisted) return { path, external: true };
      return { path: `./${relative(OUTPUT, found.path).split(sep).join("/")}`, external: true };
    });
  },
};

await build({
  entryPoints: [{ in: at("apps/cli/src/main.ts"), out: "quoin" }],
  outdir: OUTPUT,
  outExtension: { ".js": ".mjs" },
  bundle: true,
  // A module imported on demand stays in a chunk of its own: the server never loads the React views of field types.
  splitting: true,
  chunkNames: "chunks/[name]-[hash]",
  platform: "node",
  format: "esm",
  target: "node20.19",
  jsx: "automatic",
  loader: { ".css": "empty" },
  sourcemap: true,
  sourcesContent: false,
  legalComments: "none",
  logLevel: "warning",
  absWorkingDir: at(),
  plugins: [externalPackages],
}).catch(() => process.exit(1));
