import { type Decimal, ZERO } from "../decimal/decimal.ts";
import { toInteger } from "../decimal/number.ts";
import type { FormulaValue } from "./value.ts";

/*
 * Reads an argument whose kind the evaluator has made sure of; an argument that was left out or is blank gives the default.
 */

type Argument = FormulaValue | undefined;

export const asText = (value: Argument, otherwise = ""): string => (value?.kind === "text" ? value.text : otherwise);

export const asNumber = (value: Argument, otherwise: Decimal = ZERO): Decimal =>
  value?.kind === "number" ? value.number : otherwise;

/** The whole part of a number. */
export const asInteger = (value: Argument, otherwise = 0): number =>
  value?.kind === "number" ? toInteger(value.number) : otherwise;

/** Blank is false. */
export const asBoolean = (value: Argument, otherwise = false): boolean =>
  value?.kind === "boolean" ? value.boolean : otherwise;

export const asDay = (value: Argument, otherwise = 0): number => (value?.kind === "date" ? value.day : otherwise);

/** Of an instant, a time of day or a duration. */
export const asMs = (value: Argument, otherwise = 0): number =>
  value?.kind === "instant" || value?.kind === "time" || value?.kind === "duration" ? value.ms : otherwise;

export const asList = (value: Argument): readonly string[] => (value?.kind === "list" ? value.items : []);
