import { browserLoads } from "./browser-loads.ts";
import { businessWords } from "./business-words.ts";
import { cycles } from "./cycles.ts";
import { fileLength } from "./file-length.ts";
import { fileNames } from "./file-names.ts";
import { finishedWords } from "./finished-words.ts";
import { honestTypes } from "./honest-types.ts";
import { ladder } from "./ladder.ts";
import { locales } from "./locales.ts";
import { manifests } from "./manifests.ts";
import { registries } from "./registries.ts";
import { relativeImports } from "./relative-imports.ts";
import type { Rule } from "./rule.ts";
import { screenTexts } from "./screen-texts.ts";
import { serverLoads } from "./server-loads.ts";
import { typeNames } from "./type-names.ts";

/** The architecture, as rules that hold for the whole repository. */
export const RULES: readonly Rule[] = [
  ladder,
  manifests,
  relativeImports,
  cycles,
  serverLoads,
  browserLoads,
  registries,
  typeNames,
  businessWords,
  screenTexts,
  locales,
  honestTypes,
  fileLength,
  fileNames,
  finishedWords,
];
