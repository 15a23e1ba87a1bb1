import { foldText } from "@quoin/condition";
import type { Actor, Store } from "@quoin/store";
import type { People } from "../people/people.ts";
import type { Teams } from "../people/team.ts";

/** What a text names: one id, none, or several. */
export type Found = { readonly id: string } | "missing" | "ambiguous";

interface Wanted {
  readonly entity?: string;
  readonly teams?: true;
  readonly text: string;
}

export interface FinderSources {
  readonly store: Store;
  readonly people: People;
  readonly teams: Teams;
}

const KEPT = 50_000;
const CHUNK = 200;

/** Finds records by title, people by name or address, teams by name, many texts at a time. What the importer may not see is missing. */
export class ReferenceFinder {
  readonly #known = new Map<string, Found>();
  readonly #store: Store;
  readonly #people: People;
  readonly #teams: Teams;
  readonly #actor: Actor;
  #names: Promise<ReadonlyMap<string, Found>> | undefined;
  #teamNames: Promise<ReadonlyMap<string, Found>> | undefined;

  constructor({ store, people, teams }: FinderSources, actor: Actor) {
    this.#store = store;
    this.#people = people;
    this.#teams = teams;
    this.#actor = actor;
  }

  /** Looks up everything wanted that is not known yet. */
  async prepare(wanted: readonly Wanted[]): Promise<void> {
    if (this.#known.size > KEPT) this.#known.clear();
    const byEntity = new Map<string, Set<string>>();
    for (const { entity, teams, text } of wanted) {
      if (teams === true) this.#teamNames ??= this.#readTeams();
      else if (entity === undefined) this.#names ??= this.#readNames();
      else if (!this.#known.has(`${entity}\n${text}`))
        byEntity.set(entity, (byEntity.get(entity) ?? new Set()).add(text));
    }
    await this.#names;
    await this.#teamNames;
    for (const [entity, texts] of byEntity) await this.#findRecords(entity, [...texts]);
  }

  async find({ entity, teams, text }: Wanted): Promise<Found> {
    if (teams === true) return (await (this.#teamNames ??= this.#readTeams())).get(foldText(text.trim())) ?? "missing";
    if (entity === undefined)
      return (await (this.#names ??= this.#readNames())).get(foldText(text.trim())) ?? "missing";
    return this.#known.get(`${entity}\n${text}`) ?? "missing";
  }

  async #readNames(): Promise<ReadonlyMap<string, Found>> {
    const found = new Map<string, Found>();
    for (const { id, name, email, disabled } of await this.#people.list()) {
      if (disabled) continue;
      for (const text of new Set([name, email, id].map(foldText)))
        found.set(text, found.has(text) ? "ambiguous" : { id });
    }
    return found;
  }

  async #readTeams(): Promise<ReadonlyMap<string, Found>> {
    const teams = await this.#teams.list();
    return new Map(teams.flatMap(({ id, name }) => [name, id].map((text) => [foldText(text), { id }] as const)));
  }

  async #findRecords(entity: string, texts: readonly string[]): Promise<void> {
    const { entities } = await this.#store.definitions.published();
    const title = entities.get(entity)?.title ?? "id";
    for (let from = 0; from < texts.length; from += CHUNK) {
      const some = texts.slice(from, from + CHUNK);
      const anyOf = [...new Set([title, "id"])].map((field) => ({
        required: [field],
        properties: { [field]: { enum: some } },
      }));
      const page = await this.#store.records.query(
        {
          entity,
          where: anyOf.length === 1 ? (anyOf[0] ?? false) : { anyOf },
          fields: [...new Set(["id", title])],
          limit: 500,
        },
        this.#actor,
      );
      for (const row of page.data) {
        const id = String(row["id"]);
        this.#known.set(`${entity}\n${id}`, { id });
        const named = row[title];
        const key = `${entity}\n${typeof named === "string" ? named : ""}`;
        this.#known.set(key, this.#known.has(key) && title !== "id" ? "ambiguous" : { id });
      }
      for (const text of some)
        if (!this.#known.has(`${entity}\n${text}`)) this.#known.set(`${entity}\n${text}`, "missing");
    }
  }
}
