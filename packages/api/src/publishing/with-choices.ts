import type { Choices, PublishOptions } from "@quoin/store";

/** Decisions that were sent with a publish, checked against their schema, as it takes them. */
export const withChoices = (choices: unknown): Pick<PublishOptions, "choices"> =>
  choices === undefined ? {} : { choices: choices as Choices };
