interface PublicHolidays {
  /** ISO 3166. */
  readonly region: string;
  readonly year: number;
  /** As `readDays` reads it. */
  readonly days: string;
}

/** Days off and days worked in exchange as governments announced them. Only years that are announced are here. */
export const PUBLIC_HOLIDAYS: readonly PublicHolidays[] = [
  {
    region: "CN",
    year: 2025,
    days: `2025-01-01 元旦
2025-01-28 ~ 2025-02-04 春节
2025-01-26 班
2025-02-08 班
2025-04-04 ~ 2025-04-06 清明节
2025-05-01 ~ 2025-05-05 劳动节
2025-04-27 班
2025-05-31 ~ 2025-06-02 端午节
2025-10-01 ~ 2025-10-08 国庆节、中秋节
2025-09-28 班
2025-10-11 班`,
  },
  {
    region: "CN",
    year: 2026,
    days: `2026-01-01 ~ 2026-01-03 元旦
2026-01-04 班
2026-02-15 ~ 2026-02-23 春节
2026-02-14 班
2026-02-28 班
2026-04-04 ~ 2026-04-06 清明节
2026-05-01 ~ 2026-05-05 劳动节
2026-05-09 班
2026-06-19 ~ 2026-06-21 端午节
2026-09-25 ~ 2026-09-27 中秋节
2026-10-01 ~ 2026-10-07 国庆节
2026-09-20 班
2026-10-10 班`,
  },
];
