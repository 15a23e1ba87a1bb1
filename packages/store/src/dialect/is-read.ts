const READ = /^\s*(select|values|explain)\b/i;
const WITH = /^\s*with\b/i;
const WRITES = /\b(insert|update|delete|replace)\b/i;

/**
 * Whether a statement only reads, so that a reader may run it. A `with` that names a writing word anywhere counts as a write:
 * that is at worst slower, while the reverse would fail on the readonly connection.
 */
export function isRead(sql: string): boolean {
  return READ.test(sql) || (WITH.test(sql) && !WRITES.test(sql));
}
