import type { Actor, PublishOptions, PublishProgress } from "@quoin/store";

/** A publish that is being applied now. */
export interface PublishRun {
  readonly id: string;
  readonly by: string | null;
  readonly startedAt: string;
  /** Steps done of all; absent until the first is done, as while another write is waited for. */
  readonly progress?: PublishProgress;
  /** Somebody asked to end it. It ends after the step that is being done, unless that was the last. */
  readonly stopping: boolean;
}

/** What a publish came to. Cancelled: nothing took effect. */
export type PublishOutcome = { readonly version: number; readonly at: string } | { readonly cancelled: true };

/** The publishes that are being applied by this process: they are one transaction each, which nobody sees from outside until it ends. */
export interface PublishRuns {
  run(options: PublishOptions, actor: Actor): Promise<PublishOutcome>;
  /** The one that is being applied, `undefined` where there is none. */
  current(): PublishRun | undefined;
  /** Ends a publish before its next step. False: there is no such publish any more. */
  stop(id: string): boolean;
}
