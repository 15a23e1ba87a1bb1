import type { MatchMethod } from "@quoin/definition";
import { digits } from "./digits.ts";
import { exact } from "./exact.ts";
import { folded } from "./folded.ts";
import type { Method } from "./method.ts";
import { near } from "./near.ts";
import { organisation } from "./organisation.ts";
import { pinyin } from "./pinyin.ts";

/** Every way of matching, by its name. */
export const METHODS: { readonly [Name in MatchMethod]: Method } = {
  exact,
  folded,
  digits,
  pinyin,
  organisation,
  near,
};
