import { Button, Loader } from "@mantine/core";
import { Icon, useText } from "@quoin/ui";
import { useRef, useState } from "react";
import { openReader } from "./open-reader.ts";
import styles from "./scanner.module.css";

async function codeIn(file: File): Promise<string | undefined> {
  try {
    const picture = await createImageBitmap(file);
    const text = await (await openReader()).read(picture, true);
    picture.close();
    return text;
  } catch {
    // No picture, or one that the browser does not know.
    return undefined;
  }
}

/** Reads a code from a picture that is chosen; a phone offers to take one. The picture goes nowhere. */
export function PictureButton({ onFound }: { readonly onFound: (text: string) => void }) {
  const t = useText("fields");
  const picker = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<"open" | "reading" | "nothing">("open");
  const read = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    setState("reading");
    const text = await codeIn(file);
    if (text === undefined) setState("nothing");
    else onFound(text);
  };
  return (
    <>
      <input
        ref={picker}
        type="file"
        hidden
        accept="image/*"
        aria-label={t("view.scan_picture")}
        onChange={({ currentTarget }) => {
          void read(currentTarget.files?.[0]);
          // The same picture may be chosen again.
          currentTarget.value = "";
        }}
      />
      <Button
        variant="default"
        // It keeps the focus while it works: a field whose dialog loses it would close.
        leftSection={state === "reading" ? <Loader size={16} /> : <Icon name="photo" />}
        aria-busy={state === "reading"}
        onClick={() => picker.current?.click()}
      >
        {t("view.scan_picture")}
      </Button>
      {state === "nothing" && (
        <p className={styles.problem} role="alert">
          {t("view.scan_nothing")}
        </p>
      )}
    </>
  );
}
