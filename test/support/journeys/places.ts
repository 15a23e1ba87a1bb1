import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
/** The command as it is built; the same file that `npm start` runs. */
export const QUOIN = `${ROOT}dist/quoin.mjs`;
/** A data folder with a preset and its sample data, made once and copied by every journey. */
export const PREPARED = `${ROOT}test-results/prepared`;
