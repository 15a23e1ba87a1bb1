import type { DashboardTile } from "@quoin/definition";

type Bucket = NonNullable<DashboardTile["bucket"]>;

interface Wording {
  readonly locale: string;
  readonly short?: boolean;
}

/**
 * A bucket by its first day, as people name it: "Nov 2026", "2026-11", "Q4 2026", "2026". Where there is little room its
 * year is left to the neighbours: "Nov", "11月", "Q4".
 */
export function bucketWords(day: string, bucket: Bucket, { locale, short = false }: Wording): string {
  const date = new Date(`${day.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: "UTC", ...options }).format(date);
  const han = locale.startsWith("zh");
  switch (bucket) {
    case "year":
      return format({ year: "numeric" });
    case "quarter": {
      const quarter = Math.floor(date.getUTCMonth() / 3) + 1;
      if (short) return `Q${quarter}`;
      return han ? `${date.getUTCFullYear()} 年 ${quarter} 季度` : `Q${quarter} ${date.getUTCFullYear()}`;
    }
    case "month":
      if (short) return format({ month: "short" });
      return han
        ? `${date.getUTCFullYear()}-${String(date.getUTCMonth() + 1).padStart(2, "0")}`
        : format({ month: "short", year: "numeric" });
    case "week":
    case "day":
      return han ? day.slice(5, 10) : format({ day: "numeric", month: "short" });
  }
}
