import { randomBytes } from "node:crypto";

let lastTime = 0;
let sequence = 0;

/**
 * A UUIDv7: sorts by the time it was made, and by order within a millisecond of one process.
 * The 12 bits after the time count; what follows is random.
 */
export function newId(now: number = Date.now()): string {
  if (now > lastTime) {
    lastTime = now;
    sequence = randomBytes(2).readUInt16BE() & 0x7ff;
  } else if (++sequence > 0xfff) {
    lastTime += 1;
    sequence = 0;
  }
  const hex = lastTime.toString(16).padStart(12, "0");
  const rest = randomBytes(8);
  rest[0] = ((rest[0] ?? 0) & 0x3f) | 0x80;
  const tail = rest.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7${sequence.toString(16).padStart(3, "0")}-${tail.slice(0, 4)}-${tail.slice(4)}`;
}
