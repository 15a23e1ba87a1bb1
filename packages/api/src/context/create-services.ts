import { join } from "node:path";
import type { Automation } from "@quoin/automation";
import type { LanguagePorts } from "@quoin/definition";
import type { Store } from "@quoin/store";
import { ProbeLimit } from "../duplicates/probe-limit.ts";
import type { ReportError } from "../errors/to-public-error.ts";
import { createImports } from "../imports/create-imports.ts";
import { LiveStreams } from "../live/live-streams.ts";
import { createPeople } from "../people/create-people.ts";
import { createTeams } from "../people/create-teams.ts";
import type { TemplatesPort } from "../ports/templates-port.ts";
import { createPublishRuns } from "../publishing/create-publish-runs.ts";
import { createTokens } from "../tokens/tokens.ts";
import { createNotifications } from "../workspace/notifications.ts";
import { createOutbox, type SendMail } from "../workspace/outbox.ts";
import { createSavedViews } from "../workspace/saved-views.ts";
import { createSettings } from "../workspace/settings.ts";
import type { Services } from "./services.ts";

export interface ServicesOptions {
  readonly store: Store;
  readonly language: LanguagePorts;
  /** Folder for uploads and exports. */
  readonly dataFolder: string;
  readonly url: string;
  readonly version: string;
  readonly hashPassword: (password: string) => Promise<string>;
  /** Undefined: mail is kept. */
  readonly sendMail: SendMail | undefined;
  readonly setupToken: string | undefined;
  readonly report: ReportError;
  readonly clock?: () => Date;
}

/** What is there before the rules and templates are joined to it. */
export type BaseServices = Omit<Services, "automation" | "templates">;

/** Makes the services over a store. `withParts` joins the rules and the templates, which themselves need these services. */
export function createServices(options: ServicesOptions): BaseServices {
  const { store, language, dataFolder, hashPassword, sendMail, clock = () => new Date() } = options;
  const settings = createSettings(store.settings);
  const people = createPeople({ store, settings, hashPassword, clock });
  const teams = createTeams(store, clock);
  return {
    store,
    language,
    settings,
    people,
    teams,
    tokens: createTokens(store, clock),
    savedViews: createSavedViews(store, clock),
    notifications: createNotifications(store, clock),
    outbox: createOutbox(store, clock, sendMail),
    imports: createImports({ store, people, teams, clock, folder: join(dataFolder, "imports") }),
    probes: new ProbeLimit(store, clock),
    publishing: createPublishRuns(store, clock),
    live: new LiveStreams(),
    clock,
    setupToken: options.setupToken,
    url: options.url,
    version: options.version,
    exportFolder: join(dataFolder, "exports"),
    report: options.report,
  };
}

/** All services. */
export const withParts = (
  base: BaseServices,
  parts: { automation: Automation; templates: TemplatesPort },
): Services => ({ ...base, ...parts });
