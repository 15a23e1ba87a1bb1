// `npm run quoin -- …`: the quoin command, rebuilt first when its sources changed.
import { requireSupportedNode } from "./lib/node-version.mjs";

requireSupportedNode();
const { quoin } = await import("./lib/quoin.mjs");
process.exit(await quoin(process.argv.slice(2)));
