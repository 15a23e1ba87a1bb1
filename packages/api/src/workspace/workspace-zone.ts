import type { WorkspaceZone } from "@quoin/store";
import { DEFAULT_SETTINGS, type Settings } from "./settings.ts";

/** The workspace's time zone: what is worked out and stored is the same for every reader. */
export const workspaceZone: WorkspaceZone = {
  setting: "workspace",
  of(setting) {
    const settings = JSON.parse(setting ?? "{}") as Partial<Settings>;
    return settings.timeZone ?? DEFAULT_SETTINGS.timeZone;
  },
};
