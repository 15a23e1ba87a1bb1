import { AppError } from "@quoin/definition";
import type { Caller } from "../context/caller.ts";
import type { Services } from "../context/services.ts";
import { words } from "../locales/words.ts";
import { tablesOf } from "../tables/tables-of.ts";

interface RecordRef {
  readonly entity: string;
  readonly id: string;
}

export interface Mention {
  /** What was written. */
  readonly note: RecordRef;
  /** The record that it was written about: where the notice leads. */
  readonly about: RecordRef;
  readonly people: readonly string[];
}

const LONGEST = 300;

type Parts = Pick<Services, "store" | "people" | "notifications">;

/**
 * Tells people that a note names them ("@name"), each once. Told is who may see both the note and its words, for what they
 * are told is taken from what they may read of it; `unseen` are the others. Throws `not_found` for what the caller may not
 * see, `forbidden` for a note that somebody else wrote.
 */
export async function mentionPeople(
  { store, people, notifications }: Parts,
  { actor }: Caller,
  { note, about, people: named }: Mention,
): Promise<{ readonly told: readonly string[]; readonly unseen: readonly string[] }> {
  const written = await store.records.get(note, actor, { fields: ["id", "created_by"] });
  await store.records.get(about, actor, { fields: ["id"] });
  if (written["created_by"] !== actor.userId)
    throw new AppError("forbidden", "Only who wrote a note tells people of it.");
  const told: string[] = [];
  const unseen: string[] = [];
  for (const id of new Set(named)) {
    if (id === actor.userId) continue;
    const person = await people.actor(id);
    const text = person && (await wordsFor(person, { note, about }, store));
    if (!person || text === undefined) {
      unseen.push(id);
      continue;
    }
    const { locale } = person.actor;
    await store.transaction((tx) =>
      notifications.notify(tablesOf(tx.db), {
        user: id,
        title: words(locale, "mention.title", { name: actor.name ?? "" }),
        body: text.slice(0, LONGEST),
        entity: about.entity,
        record: about.id,
        key: `mention:${note.id}:${id}`,
      }),
    );
    told.push(id);
  }
  return { told, unseen };
}

/** The words in which this person reads their own name, if they may read any. */
async function wordsFor(
  { actor }: Caller,
  { note, about }: Pick<Mention, "note" | "about">,
  store: Services["store"],
): Promise<string | undefined> {
  try {
    await store.records.get(about, actor, { fields: ["id"] });
    const row = await store.records.get(note, actor);
    const naming = Object.values(row).filter(
      (value): value is string => typeof value === "string" && value.includes(`@${actor.name ?? ""}`),
    );
    return naming.toSorted((a, b) => b.length - a.length)[0];
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") return undefined;
    throw error;
  }
}
