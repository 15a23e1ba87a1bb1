import type { Kysely } from "kysely";
import type { Access } from "../access/access.ts";
import type { CalendarOf } from "../calendars/read-calendars.ts";
import type { Model } from "../query/field-model.ts";
import type { Speech } from "../query/speech.ts";

/** Where computed values are worked out: a connection, the version in force, the moment and the workspace's zone. */
export interface Work {
  readonly db: Kysely<unknown>;
  readonly model: Model;
  readonly speech: Speech;
  readonly now: Date;
  readonly timeZone: string;
  /** Undefined where nothing of the version asks calendars. */
  readonly calendar: CalendarOf | undefined;
  /** Whose eyes see what it reads of other records; everything where nobody's are named. */
  readonly access?: Access;
}
