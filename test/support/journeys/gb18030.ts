/** Text in GB18030, as spreadsheets on Chinese systems write it. Covers what GBK has; throws at any other character. */
export function encodeGb18030(text: string): Buffer {
  const known = table();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) {
      bytes.push(code);
      continue;
    }
    const pair = known.get(character);
    if (pair === undefined) throw new Error(`"${character}" is not in GBK.`);
    bytes.push(pair >> 8, pair & 0xff);
  }
  return Buffer.from(bytes);
}

let made: Map<string, number> | undefined;

/** The platform can only decode, so every pair is decoded once. */
function table(): Map<string, number> {
  if (made) return made;
  made = new Map();
  const decoder = new TextDecoder("gb18030");
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f) continue;
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if ([...character].length === 1 && character !== "\ufffd") made.set(character, (lead << 8) | trail);
    }
  return made;
}
