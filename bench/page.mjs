// `node bench/page.mjs [program]`: only what is measured on the screen, the first page and typing. `npm run bench` does so too.
import { firstPage } from "./lib/page.mjs";
import { typing } from "./lib/typing.mjs";
import { PROGRAM } from "./lib/web.mjs";

const program = process.argv[2] ?? PROGRAM;
for (const measure of [firstPage, typing]) console.log(`${(await measure(program)).text}\n`);
