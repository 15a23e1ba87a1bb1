import { useText } from "@quoin/ui";
import { useEffect, useRef, useState } from "react";
import type { PdfFile } from "../../pdf-file.ts";
import styles from "./preview.module.css";

interface PdfPageViewProps {
  readonly pdf: PdfFile;
  readonly number: number;
  /** Width by height until its own is known. */
  readonly shape: number;
  readonly zoom: number;
}

/** Points of a canvas each way that every browser can make. */
const MOST_POINTS = 4096;

/** One page: drawn while it is near the screen, and let go of when it is not, so that a book does not fill the memory. */
export function PdfPageView({ pdf, number, shape, zoom }: PdfPageViewProps) {
  const t = useText("fields");
  const box = useRef<HTMLLIElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [near, setNear] = useState(false);
  const [own, setOwn] = useState<{ readonly shape: number; readonly text: string }>();
  useEffect(() => {
    const watcher = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting === true), {
      rootMargin: "600px",
    });
    if (box.current) watcher.observe(box.current);
    return () => watcher.disconnect();
  }, []);
  useEffect(() => {
    const sheet = canvas.current;
    if (!near || !sheet) return undefined;
    const abort = new AbortController();
    const draw = async (): Promise<void> => {
      const page = await pdf.page(number);
      if (abort.signal.aborted) return;
      const points = sheet.clientWidth * window.devicePixelRatio;
      const scale = Math.min(points / page.width, MOST_POINTS / page.width, MOST_POINTS / page.height);
      await page.draw(sheet, scale, abort.signal);
      setOwn({ shape: page.width / page.height, text: await page.text() });
    };
    // Given up, closed or a page that is damaged: it stays white, and the file can be saved.
    draw().catch(() => undefined);
    return () => {
      abort.abort();
      sheet.width = 0;
    };
  }, [near, pdf, number, zoom]);
  const label = t("view.files.page", { number, count: pdf.pages });
  return (
    <li ref={box}>
      <canvas
        ref={canvas}
        className={styles.page}
        style={{ aspectRatio: own?.shape ?? shape }}
        role="img"
        aria-label={own?.text.trim() ? `${label}: ${own.text}` : label}
      />
      <span className={styles.number} aria-hidden>
        {label}
      </span>
    </li>
  );
}
