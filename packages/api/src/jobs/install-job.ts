import { AppError } from "@quoin/definition";
import type { JobHandler } from "@quoin/store";
import type { Services } from "../context/services.ts";
import type { InstallRequest } from "../ports/templates-port.ts";

export const INSTALL_JOB = "install";

/** Who asked for what to be installed. */
export interface InstallPayload {
  readonly request: InstallRequest;
  readonly user: string;
}

/**
 * The work of installing a template: as the person who asked, with progress. Ended by a kill it goes on: what is published already is found
 * there. What stands against it is for a person to decide, and not tried again.
 */
export const installJob =
  ({ people, templates }: Pick<Services, "people" | "templates">): JobHandler =>
  async (job, context) => {
    const { request, user } = job.payload as InstallPayload;
    const person = await people.actor(user);
    if (!person?.actor.abilities.has("design"))
      throw new AppError("forbidden", "Who asked for this may not change definitions any more.");
    return templates.install(request, person.actor, ({ phase, done, total }) =>
      context.progress({ done, total, note: phase }),
    );
  };
