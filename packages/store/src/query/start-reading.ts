import type { Access } from "../access/access.ts";
import { compileCondition } from "./compile-condition.ts";
import type { Model } from "./field-model.ts";
import type { Reading } from "./reading.ts";
import type { Speech } from "./speech.ts";

/** Starts a statement: its aliases are r0, r1, … */
export function startReading(model: Model, access: Access, speech: Speech): Reading {
  let count = 0;
  return { model, access, speech, compile: compileCondition, alias: () => `r${count++}` };
}
