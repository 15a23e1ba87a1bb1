const LOCALES = { en: "en", zh: "zh-CN" } as const;

/** The first language of an Accept-Language header that the product speaks. */
export function wishedLocale(header: string | null | undefined): string | undefined {
  const wishes = (header ?? "").split(",").map((part) => {
    const [tag = "", ...params] = part.trim().toLowerCase().split(";");
    const weight = params.map((one) => /^\s*q=([\d.]+)$/.exec(one)?.[1]).find((found) => found !== undefined);
    return { primary: tag.split("-")[0] ?? "", weight: weight === undefined ? 1 : Number(weight) };
  });
  return wishes
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .flatMap(({ primary }) => (primary === "en" || primary === "zh" ? [LOCALES[primary]] : []))[0];
}
