import type { Transaction } from "@quoin/store";

/** Lets work act on the records and the jobs: by itself, or within a transaction in which it is done once. */
export type Doing = <T>(work: (on: Pick<Transaction, "records" | "jobs">) => Promise<T>) => Promise<T>;
