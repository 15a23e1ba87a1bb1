/** Bounds of the engine, published in the documentation. */
export const AUTOMATION_LIMITS = {
  /** Rules acting one upon another's effects. */
  chain: 5,
  /** Attempts of a step before it has failed for good. */
  attempts: 5,
  /** Steps that one run may take. */
  steps: 500,
  /** Runs that one rule may begin in a minute; the rest begin in the following minutes. */
  runsPerMinute: 12_000,
  /** Failed runs in a row after which a rule pauses itself. */
  failuresToPause: 20,
  /** Records that one occurrence of a schedule may act on. */
  recordsPerOccurrence: 10_000,
  /** Milliseconds by the ports' clock for which runs of a rule that only write are taken together: for so long no one else can write. */
  togetherMilliseconds: 500,
  /** Entries of the log that are read at a time. */
  dispatchBatch: 200,
} as const;
