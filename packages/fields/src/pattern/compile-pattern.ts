import { RE2JS } from "re2js";

/** A pattern ready to test texts in linear time. */
export interface CompiledPattern {
  test(text: string): boolean;
}

const cache = new Map<string, CompiledPattern | undefined>();

/**
 * Compiles a pattern for the linear-time engine, so that no pattern can hang a page or the server.
 * `undefined` when it does not parse there (also back references and look-around, which no linear engine has).
 */
export function compilePattern(pattern: string): CompiledPattern | undefined {
  if (cache.has(pattern)) return cache.get(pattern);
  if (cache.size > 2000) cache.clear();
  const compiled = compile(pattern);
  cache.set(pattern, compiled);
  return compiled;
}

function compile(pattern: string): CompiledPattern | undefined {
  try {
    const engine = RE2JS.compile(RE2JS.translateRegExp(pattern));
    return { test: (text) => engine.matcher(text).find() };
  } catch {
    return undefined;
  }
}
