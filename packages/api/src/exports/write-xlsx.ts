import { cellOf } from "./cell-text.ts";
import type { Exporting } from "./exporting.ts";

const FORBIDDEN_IN_NAME = /[*?:\\/[\]]/g;

/** One sheet, written as it goes. Text cells are typed as text, so none is ever a formula. */
export async function writeXlsx({ name, columns, pages, text, to }: Exporting): Promise<void> {
  // Loaded when first needed: it is large, and most servers write such a file seldom.
  const { default: ExcelJS } = await import("exceljs");
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: to, useSharedStrings: false, useStyles: true });
  const sheet = book.addWorksheet(name.replace(FORBIDDEN_IN_NAME, " ").slice(0, 31) || "Sheet1", {
    views: [{ state: "frozen", ySplit: 1 }],
  });
  sheet.columns = columns.map(({ heading }) => ({
    header: heading,
    width: Math.min(40, Math.max(10, heading.length + 4)),
  }));
  for await (const rows of pages)
    for (const row of rows) sheet.addRow(columns.map((column) => cellOf(row, column, text))).commit();
  sheet.commit();
  await book.commit();
}
