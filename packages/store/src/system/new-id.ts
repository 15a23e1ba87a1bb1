import { randomBytes } from "node:crypto";

let last = 0;
let counter = 0;

/** Random bytes are drawn for many ids at once: each draw is a call into the system. */
const POOL = 4096;
let pool = Buffer.alloc(0);

function draw(count: number): Buffer {
  if (pool.length < count) pool = randomBytes(POOL);
  const drawn = pool.subarray(0, count);
  pool = pool.subarray(count);
  return drawn;
}

/**
 * A UUID version 7 (RFC 9562): ids made later sort later, so rows lie in the order of their making.
 * Within one process this holds also within a millisecond, by a counter of 12 bits.
 */
export function newId(now: number = Date.now()): string {
  if (now > last) {
    last = now;
    counter = draw(2).readUInt16BE() & 0x7ff;
  } else if (++counter > 0xfff) {
    last += 1;
    counter = 0;
  }
  const time = last.toString(16).padStart(12, "0");
  const random = draw(8);
  random.writeUInt8((random.readUInt8(0) & 0x3f) | 0x80, 0);
  const tail = random.toString("hex");
  return `${time.slice(0, 8)}-${time.slice(8)}-7${counter.toString(16).padStart(3, "0")}-${tail.slice(0, 4)}-${tail.slice(4)}`;
}
