import { useText } from "@quoin/ui";
import { useEffect, useRef, useState } from "react";
import { codeReader } from "./code-reader.ts";

const EVERY_MS = 200;

/** The camera's picture, looked at five times a second until a code is in it. The camera stops when this leaves the screen. */
export function Scanner({ onFound }: { readonly onFound: (text: string) => void }) {
  const t = useText("fields");
  const video = useRef<HTMLVideoElement>(null);
  const found = useRef(onFound);
  found.current = onFound;
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    let stream: MediaStream | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let over = false;
    const reader = codeReader();
    const stop = () => {
      over = true;
      clearTimeout(timer);
      for (const track of stream?.getTracks() ?? []) track.stop();
    };
    const look = async (): Promise<void> => {
      const picture = video.current;
      const codes = picture && reader ? await reader.detect(picture).catch(() => []) : [];
      const text = codes[0]?.rawValue;
      if (over) return;
      if (text === undefined || text === "") timer = setTimeout(() => void look(), EVERY_MS);
      else {
        stop();
        found.current(text);
      }
    };
    const start = async (): Promise<void> => {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
      if (over || !video.current) {
        stop();
        return;
      }
      video.current.srcObject = stream;
      await video.current.play();
      await look();
    };
    start().catch(() => !over && setRefused(true));
    return stop;
  }, []);
  if (refused) return <p role="alert">{t("view.camera_refused")}</p>;
  return (
    <>
      <video
        ref={video}
        muted
        playsInline
        aria-label={t("view.camera")}
        style={{
          width: "100%",
          aspectRatio: "4 / 3",
          objectFit: "cover",
          borderRadius: "var(--radius)",
          background: "#000",
        }}
      />
      <p style={{ fontSize: 13, color: "var(--muted)", margin: "8px 0 0" }}>{t("view.scan_help")}</p>
    </>
  );
}
