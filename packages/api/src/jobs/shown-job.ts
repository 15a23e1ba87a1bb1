import { type Actor, type Job, SCAN_JOB } from "@quoin/store";
import { MERGE_JOB } from "./merge-job.ts";
import { UNMERGE_JOB } from "./unmerge-job.ts";

/** Jobs that go over all records of an entity, whoever may see them. */
const OVER_ALL: ReadonlySet<string> = new Set([SCAN_JOB, MERGE_JOB, UNMERGE_JOB]);

/** A job as its owner is told of it: of one over all records only whether it has ended, for its figures count what they may not see. */
export function shownJob({ kept: _way, ...job }: Job, actor: Actor): Job {
  if (!OVER_ALL.has(job.kind) || actor.abilities.has("admin")) return job;
  const { progress: _far, result: _found, ...rest } = job;
  return rest;
}
