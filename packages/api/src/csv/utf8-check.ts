/**
 * From so many bytes of signs beyond ASCII on, text that was good UTF-8 so far is UTF-8: pairs of GB18030 look like it now and then,
 * but a dozen of them in a row do not.
 */
const SURE = 24;

/**
 * Whether bytes seen piece by piece are good UTF-8: "broken" where all but a part of them surely is, "other" where they are
 * something else.
 */
export function utf8Check(): { see(chunk: Uint8Array): void; end(): "good" | "broken" | "other" } {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let good = true;
  /** Bytes of signs beyond ASCII, about. */
  let signs = 0;
  const attempt = (decode: () => number): void => {
    try {
      signs += decode();
    } catch {
      good = false;
    }
  };
  return {
    see: (chunk) => {
      if (!good) return;
      attempt(() => chunk.length - decoder.decode(chunk, { stream: true }).length);
      if (good || signs >= SURE) return;
      const [before = ""] = new TextDecoder("utf-8").decode(chunk).split("\uFFFD", 1);
      signs += Buffer.byteLength(before) - before.length;
    },
    end: () => {
      if (good)
        attempt(() => {
          decoder.decode();
          return 0;
        });
      if (good) return "good";
      return signs >= SURE ? "broken" : "other";
    },
  };
}
