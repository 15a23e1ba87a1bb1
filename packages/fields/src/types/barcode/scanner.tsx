import { useText } from "@quoin/ui";
import styles from "./scanner.module.css";
import { PictureButton } from "./picture-button.tsx";
import { useCamera } from "./use-camera.ts";

/** Reads a code through the camera, or from a picture of it: where there is no camera, that is the way. */
export function Scanner({ onFound }: { readonly onFound: (text: string) => void }) {
  const t = useText("fields");
  const { video, state } = useCamera(onFound);
  const isClosed = state === "none" || state === "refused";
  return (
    <div className={styles.scanner}>
      {isClosed ? (
        <p className={styles.refused} role="alert">
          {t(`view.camera_${state}`)}
        </p>
      ) : (
        <>
          <video ref={video} className={styles.camera} muted playsInline aria-label={t("view.camera")} />
          <p className={styles.help}>{t("view.scan_help")}</p>
        </>
      )}
      <PictureButton onFound={onFound} />
    </div>
  );
}
