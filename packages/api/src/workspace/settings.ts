import type { FromSchema } from "json-schema-to-ts";
import { AppError } from "@quoin/definition";
import { checked, type DeepReadonly } from "../input/checked.ts";
import { oneLine } from "../input/one-line.ts";

/** What holds for the whole workspace. */
export const settingsSchema = {
  type: "object",
  properties: {
    companyName: { type: "string", maxLength: 200, ...oneLine },
    timeZone: { type: "string", maxLength: 60, description: "IANA name." },
    locale: { type: "string", enum: ["en", "zh-CN"] },
    languages: {
      type: "array",
      items: { type: "string", maxLength: 20 },
      minItems: 1,
      maxItems: 20,
      uniqueItems: true,
    },
    currency: { type: "string", pattern: "^[A-Z]{3}$" },
    country: { type: "string", pattern: "^[A-Z]{2}$" },
    retiredDays: {
      type: "integer",
      minimum: 1,
      maximum: 3650,
      description: "Days for which values of removed and of changed fields are kept.",
    },
    fileLimit: { type: "integer", minimum: 1, maximum: 2048, description: "The largest file that may be sent, MB." },
    dropPlace: { type: "boolean", description: "Pictures lose the place where they were taken as they are sent." },
  },
  required: [
    "companyName",
    "timeZone",
    "locale",
    "languages",
    "currency",
    "country",
    "retiredDays",
    "fileLimit",
    "dropPlace",
  ],
  additionalProperties: false,
} as const;

export type Settings = DeepReadonly<FromSchema<typeof settingsSchema>>;

export const DEFAULT_SETTINGS: Settings = {
  companyName: "",
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  locale: "en",
  languages: ["en", "zh-CN"],
  currency: "CNY",
  country: "CN",
  retiredDays: 30,
  fileLimit: 25,
  dropPlace: true,
};

interface SettingsStore {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
}

export interface SettingsService {
  get(): Promise<Settings>;
  /** Changes what is named, keeps the rest. Throws `validation` for a time zone that does not exist. */
  set(changes: Partial<Settings>): Promise<Settings>;
}

const isTimeZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
};

const parse = checked(settingsSchema);

export function createSettings(store: SettingsStore): SettingsService {
  const get = async (): Promise<Settings> => ({
    ...DEFAULT_SETTINGS,
    ...((await store.get("workspace")) as Partial<Settings> | undefined),
  });
  return {
    get,
    async set(changes) {
      const next = parse({ ...(await get()), ...changes });
      if (!isTimeZone(next.timeZone))
        throw new AppError("validation", "There is no such time zone.", {
          details: [{ path: "/timeZone", code: "unknown_time_zone", params: { value: next.timeZone } }],
        });
      await store.set("workspace", next);
      return next;
    },
  };
}
