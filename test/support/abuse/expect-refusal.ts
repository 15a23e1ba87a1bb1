import { ERROR_STATUS, type ErrorCode } from "@quoin/definition";
import { expect } from "vitest";
import type { Answer } from "../server/test-client.ts";

/** Anything that only the inside of the server knows. */
const INSIDES = /select .* from|sqlite|node_modules|\bat .*\.ts:|[A-Z]\w*Error:|no such (?:column|table)/i;

/** An answer that refuses: a code of the closed table, its status, a sentence, and nothing of the insides. */
export function expectRefusal(answer: Answer, ...codes: readonly ErrorCode[]): void {
  const { error } = answer.json;
  expect([answer.text.slice(0, 300), codes.includes(error?.code as ErrorCode)]).toEqual([expect.anything(), true]);
  expect(answer.status).toBe(ERROR_STATUS[error.code as ErrorCode]);
  expect(error.message).toMatch(/\S/);
  expect(answer.text).not.toMatch(INSIDES);
}
