import { type RefObject, useEffect, useRef, useState } from "react";
import { openReader } from "./open-reader.ts";

const EVERY_MS = 200;

/** "none": the browser gives no camera here, as without a safe connection; "refused": the person or the machine does not. */
export type CameraState = "starting" | "open" | "none" | "refused";

const hasCamera = (): boolean => typeof navigator !== "undefined" && navigator.mediaDevices !== undefined;

/** Looks through the camera five times a second until a code is seen. The camera stops when this leaves the screen. */
export function useCamera(onFound: (text: string) => void): {
  readonly video: RefObject<HTMLVideoElement | null>;
  readonly state: CameraState;
} {
  const video = useRef<HTMLVideoElement>(null);
  const found = useRef(onFound);
  found.current = onFound;
  const [state, setState] = useState<CameraState>(hasCamera() ? "starting" : "none");
  useEffect(() => {
    let stream: MediaStream | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let over = false;
    const stop = (): void => {
      over = true;
      clearTimeout(timer);
      for (const track of stream?.getTracks() ?? []) track.stop();
    };
    const start = async (): Promise<void> => {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
      const picture = video.current;
      if (over || picture === null) {
        stop();
        return;
      }
      picture.srcObject = stream;
      await picture.play();
      setState("open");
      const reader = await openReader();
      const look = async (): Promise<void> => {
        const text = await reader.read(picture, false);
        if (over) return;
        if (text === undefined) timer = setTimeout(() => void look(), EVERY_MS);
        else {
          stop();
          found.current(text);
        }
      };
      await look();
    };
    if (hasCamera()) start().catch(() => !over && setState("refused"));
    return stop;
  }, []);
  return { video, state };
}
