import type { LanguagePorts } from "@quoin/definition";
import type { Actor, Published } from "@quoin/store";
import type { Caller } from "../context/caller.ts";
import type { Services } from "../context/services.ts";

/** Who reads, by which definitions, and when. */
export interface Reader {
  readonly published: Published;
  readonly language: LanguagePorts;
  readonly actor: Actor;
  readonly now: Date;
}

/** Who calls, as a reader of what is published now. */
export const readerOf = async ({ store, language, clock }: Services, { actor }: Caller): Promise<Reader> => ({
  published: await store.definitions.published(),
  language,
  actor,
  now: clock(),
});
