import type { LanguagePorts } from "@quoin/definition";
import type { Store } from "@quoin/store";
import type { ProbeLimit } from "../duplicates/probe-limit.ts";
import type { ReportError } from "../errors/to-public-error.ts";
import type { Imports } from "../imports/imports.ts";
import type { LiveStreams } from "../live/live-streams.ts";
import type { People } from "../people/people.ts";
import type { Teams } from "../people/team.ts";
import type { Automation } from "@quoin/automation";
import type { TemplatesPort } from "../ports/templates-port.ts";
import type { PublishRuns } from "../publishing/publish-runs.ts";
import type { Tokens } from "../tokens/tokens.ts";
import type { Notifications } from "../workspace/notifications.ts";
import type { Outbox } from "../workspace/outbox.ts";
import type { SavedViews } from "../workspace/saved-views.ts";
import type { SettingsService } from "../workspace/settings.ts";

/** Everything the procedures work with, made once at the start. */
export interface Services {
  readonly store: Store;
  readonly language: LanguagePorts;
  readonly settings: SettingsService;
  readonly people: People;
  readonly teams: Teams;
  readonly tokens: Tokens;
  readonly savedViews: SavedViews;
  readonly notifications: Notifications;
  readonly outbox: Outbox;
  readonly imports: Imports;
  /** How often people may be told of what they may not see. */
  readonly probes: ProbeLimit;
  readonly publishing: PublishRuns;
  /** The rules, as the procedures use them. */
  readonly automation: Pick<
    Automation,
    "runs" | "run" | "tryRule" | "retryRun" | "pressButton" | "setPaused" | "ruleStates"
  >;
  readonly templates: TemplatesPort;
  readonly live: LiveStreams;
  readonly clock: () => Date;
  /** What the first administrator must show, where the server is reached from other machines. */
  readonly setupToken: string | undefined;
  /** The public address, without a slash at its end. */
  readonly url: string;
  /** The version of the product. */
  readonly version: string;
  /** Where the files of export jobs are. */
  readonly exportFolder: string;
  readonly report: ReportError;
}
