const GROUPED = /\d{1,3}(?:,\d{3})+(?:\.\d+)?/;

/** A figure for narrow places: what it writes in groups of three becomes "231万" or "2.31M", the rest stays. */
export const shortFigure = (figure: string, locale: string): string =>
  figure.replace(GROUPED, (digits) =>
    new Intl.NumberFormat(locale, { notation: "compact", maximumSignificantDigits: 3 }).format(
      Number(digits.replaceAll(",", "")),
    ),
  );
