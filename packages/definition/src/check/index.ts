export { checkDefinitions } from "./check-definitions.ts";
export { checkDocument, type UncheckedDocument } from "./check-document.ts";
export { checkShape } from "./ajv.ts";
export { checkManifest } from "./check-manifest.ts";
