import type { FieldType } from "../../define/field-type.ts";
import { isGroup } from "../../schema/is-group.ts";
import { DIGITS, placeText, readPlace } from "./place-text.ts";

const near = (value: unknown): unknown =>
  typeof value === "number" && Number.isFinite(value) ? Number(value.toFixed(DIGITS)) + 0 : (value ?? undefined);

/** A place on the earth by its degrees (WGS 84), to about ten centimetres. */
export const geoPoint: FieldType = {
  name: "geo-point",
  icon: "map-pin",
  group: "other",
  settingsSchema: { properties: {} },
  settings: [],
  initial: { type: "object", "x-type": "geo-point" },
  valueSchema: () => ({
    type: "object",
    properties: {
      latitude: { type: "number", minimum: -90, maximum: 90 },
      longitude: { type: "number", minimum: -180, maximum: 180 },
    },
    required: ["latitude", "longitude"],
    additionalProperties: false,
  }),
  normalize(input) {
    if (!isGroup(input) || Object.keys(input).some((name) => name !== "latitude" && name !== "longitude")) return input;
    const [latitude, longitude] = [near(input["latitude"]), near(input["longitude"])];
    if (latitude === undefined && longitude === undefined) return "";
    return { ...(latitude !== undefined && { latitude }), ...(longitude !== undefined && { longitude }) };
  },
  storage: () => "json",
  seen: { storage: "text", of: (value) => (isGroup(value) ? placeText(value) || undefined : value) },
  condition: "text",
  parts: {
    latitude: { kind: "number", labels: { en: "Latitude", "zh-CN": "纬度" } },
    longitude: { kind: "number", labels: { en: "Longitude", "zh-CN": "经度" } },
  },
  sortable: false,
  toText: (value) => (typeof value === "string" ? value : placeText(value)),
  fromText: readPlace,
  mask: () => "****",
  examples: {
    schema: { type: "object", "x-type": "geo-point" },
    valid: [
      { latitude: 30.27415, longitude: 120.15515 },
      { latitude: -33.8688, longitude: 151.2093 },
      { latitude: 0, longitude: 0 },
    ],
    invalid: [
      [{ latitude: 91, longitude: 0 }, "too_big"],
      [{ latitude: 0, longitude: -180.5 }, "too_small"],
      [{ latitude: 30 }, "incomplete"],
      ["30,120", "wrong_type"],
    ],
    texts: [
      ["30.27415, 120.15515", { latitude: 30.27415, longitude: 120.15515 }],
      ["120.15515，30.27415", { latitude: 30.27415, longitude: 120.15515 }],
      ["33.8688 S 151.2093 E", { latitude: -33.8688, longitude: 151.2093 }],
      ["北纬30.27415° 东经120.15515°", { latitude: 30.27415, longitude: 120.15515 }],
      ["30°16'27\" N, 120°9'18.54\" E", { latitude: 30.274167, longitude: 120.15515 }],
      ["geo:30.27415,120.15515", { latitude: 30.27415, longitude: 120.15515 }],
    ],
    normalized: [
      [
        { latitude: 30.274_150_000_1, longitude: 120.155_15 },
        { latitude: 30.27415, longitude: 120.15515 },
      ],
    ],
  },
  width: 160,
  view: () => import("./view.tsx"),
};
