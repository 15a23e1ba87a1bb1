// `npm start`: from a fresh clone to a running server. Plain Node, because nothing is installed yet.
import { requireSupportedNode } from "./lib/node-version.mjs";

requireSupportedNode();
const { quoin } = await import("./lib/quoin.mjs");
process.exit(await quoin(["start", ...process.argv.slice(2)]));
