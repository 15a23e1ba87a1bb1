/** Records of one entity that are the same, to be made one. */
export interface MergeRequest {
  readonly entity: string;
  /** The record that stays. */
  readonly survivor: string;
  /** Those that go to the bin: one to nine. */
  readonly losers: readonly string[];
  /**
   * Field → the record whose value is kept. Of other fields the survivor's value stays; where it has none, the first loser's
   * that has one is taken; lists are united.
   */
  readonly take?: Readonly<Record<string, string>>;
  /** The revisions that whoever asks has seen: `conflict` where a record was changed since. */
  readonly revs?: Readonly<Record<string, number>>;
}

/** So many records become one at most. */
export const MOST_MERGED = 10;
