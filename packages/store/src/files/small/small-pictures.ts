import { buffer } from "node:stream/consumers";
import { PICTURES } from "@quoin/fields";
import type { Contents } from "../contents.ts";
import type { StoredFile } from "../stored-file.ts";
import { makeSmall } from "./make-small.ts";
import { Turns } from "./turns.ts";

/** Bytes up to which a picture is small enough as it is. */
const LITTLE = 24_000;
/** A picture is read whole to be made small; larger ones are rather no photos. */
const MOST = 64_000_000;
const AT_ONCE = 2;
/** Kept where none can be made, so that nobody tries again. */
const NONE = new Uint8Array();

/** Small versions of pictures, made when they are first asked for and kept beside the contents, from which they can be made again. */
export class SmallPictures {
  readonly #contents: Contents;
  readonly #turns = new Turns(AT_ONCE);
  readonly #running = new Map<string, Promise<Uint8Array | undefined>>();

  constructor(contents: Contents) {
    this.#contents = contents;
  }

  /** Undefined where the picture itself is small or has to do. */
  async of({ hash, type, size }: Pick<StoredFile, "hash" | "type" | "size">): Promise<Uint8Array | undefined> {
    if (!PICTURES.has(type) || size <= LITTLE || size > MOST) return undefined;
    const kept = await this.#contents.made(hash);
    if (kept !== undefined) return kept.length === 0 ? undefined : kept;
    const running = this.#running.get(hash) ?? this.#turns.take(() => this.#make(hash, size));
    this.#running.set(hash, running);
    try {
      return await running;
    } finally {
      this.#running.delete(hash);
    }
  }

  async #make(hash: string, size: number): Promise<Uint8Array | undefined> {
    const small = await makeSmall(await buffer(await this.#contents.open(hash)));
    if (small === undefined) return undefined;
    const worth = small !== "impossible" && small.length < size ? small : undefined;
    // A full disk costs the next one the same work, nothing else.
    await this.#contents.keepMade(hash, worth ?? NONE).catch(() => undefined);
    return worth;
  }
}
