/**
 * Calls every listener. What one throws comes after the commit it hears of, so it must neither stop the others nor make
 * the writer believe that its write failed: it becomes a warning of the process.
 */
export function callEach<T>(listeners: Iterable<(news: T) => void>, news: T): void {
  for (const listener of listeners) {
    try {
      listener(news);
    } catch (error) {
      process.emitWarning(error instanceof Error ? error : new Error(String(error)));
    }
  }
}
