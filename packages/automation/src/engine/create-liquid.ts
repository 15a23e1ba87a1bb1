// A file of its own for its import by name: a bundler gives a package imported on demand as its default alone.
import { Liquid } from "liquidjs";

/** Own members only, no files, and bounds on time and memory: the texts are written by admins, the data by anyone. */
export const createLiquid = (): Liquid =>
  new Liquid({
    ownPropertyOnly: true,
    strictFilters: true,
    parseLimit: 50_000,
    renderLimit: 500,
    memoryLimit: 5_000_000,
    relativeReference: false,
    templates: {},
  });
