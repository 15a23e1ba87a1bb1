import { tidyWebAddress } from "./tidy-address.ts";

/** An address with its Chinese path readable, only where typing that would give the same address again. */
export function readableAddress(value: string): string {
  try {
    const shown = decodeURI(value);
    return !/\s/u.test(shown) && tidyWebAddress(shown) === value ? shown : value;
  } catch {
    return value;
  }
}
