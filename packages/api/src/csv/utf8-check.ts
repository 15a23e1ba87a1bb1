/** Whether bytes seen piece by piece are good UTF-8. */
export function utf8Check(): { see(chunk: Uint8Array): void; end(): boolean } {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let good = true;
  const attempt = (decode: () => void): void => {
    try {
      decode();
    } catch {
      good = false;
    }
  };
  return {
    see: (chunk) => {
      if (good) attempt(() => decoder.decode(chunk, { stream: true }));
    },
    end: () => {
      if (good) attempt(() => decoder.decode());
      return good;
    },
  };
}
