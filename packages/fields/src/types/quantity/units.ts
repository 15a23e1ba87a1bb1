import { foldWidth } from "../../text/fold-width.ts";

interface Unit {
  /** What it measures. Units of one kind convert into each other. */
  readonly kind: string;
  /** How many of the kind's own unit it is. */
  readonly factor: number;
}

const KINDS: Readonly<Record<string, readonly (readonly [names: string, factor: number])[]>> = {
  mass: [
    ["mg 毫克", 1e-6],
    ["g 克 gram grams", 1e-3],
    ["斤 市斤", 0.5],
    ["kg 千克 公斤 kgs", 1],
    ["t 吨 tonne tonnes", 1000],
    ["oz", 0.028_349_523_125],
    ["lb lbs 磅", 0.453_592_37],
  ],
  length: [
    ["mm 毫米", 1e-3],
    ["cm 厘米 公分", 1e-2],
    ["dm 分米", 0.1],
    ["m 米", 1],
    ["km 公里 千米", 1000],
    ["in 英寸", 0.0254],
    ["ft 英尺", 0.3048],
    ["mi 英里", 1609.344],
  ],
  area: [
    ["cm² cm2 平方厘米", 1e-4],
    ["m² m2 ㎡ 平方米 平米 平方 平", 1],
    ["亩 市亩", 2000 / 3],
    ["ha 公顷", 10_000],
    ["km² km2 平方公里 平方千米", 1_000_000],
    ["ft² ft2 sqft", 0.092_903_04],
  ],
  volume: [
    ["mL 毫升", 1e-3],
    ["L 升 liter liters litre litres", 1],
    ["m³ m3 立方米 立方 方", 1000],
  ],
  power: [
    ["W 瓦 瓦特", 1],
    ["kW 千瓦", 1000],
    ["MW 兆瓦", 1_000_000],
  ],
  energy: [
    ["Wh 瓦时", 1e-3],
    ["kWh 度 千瓦时", 1],
    ["MWh 兆瓦时", 1000],
  ],
  time: [
    ["min 分钟 mins minutes", 1 / 60],
    ["h 小时 hr hrs hour hours", 1],
    ["d 天 day days", 24],
  ],
};

/** The units that convert, by what they measure: how each is written first, and all its names. */
export const UNITS = Object.entries(KINDS).map(([kind, units]) => ({
  kind,
  units: units.map(([names]) => ({ unit: names.split(" ")[0] ?? names, names })),
}));

/** The form in which names of units are compared. */
export const unitKey = (name: string): string => foldWidth(name).trim().toLowerCase();

const known = new Map<string, Unit>(
  Object.entries(KINDS).flatMap(([kind, units]) =>
    units.flatMap(([names, factor]) =>
      names.split(" ").map((name): [string, Unit] => [unitKey(name), { kind, factor }]),
    ),
  ),
);

/** How many of unit `to` one of unit `from` is; `undefined` where they do not measure the same, or one is no unit that we know. */
export function conversion(from: string, to: string): number | undefined {
  const [one, other] = [known.get(unitKey(from)), known.get(unitKey(to))];
  return one && other && one.kind === other.kind ? one.factor / other.factor : undefined;
}
