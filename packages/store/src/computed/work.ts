import type { Kysely } from "kysely";
import type { Model } from "../query/field-model.ts";
import type { Speech } from "../query/speech.ts";

/** Where computed values are worked out: a connection, the version in force, the moment and the workspace's zone. */
export interface Work {
  readonly db: Kysely<unknown>;
  readonly model: Model;
  readonly speech: Speech;
  readonly now: Date;
  readonly timeZone: string;
}
