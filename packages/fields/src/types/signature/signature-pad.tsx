import { Button, TextInput } from "@mantine/core";
import { useText } from "@quoin/ui";
import { useState } from "react";
import { useFieldServices } from "../../define/field-services.ts";
import type { InputProps } from "../../define/field-view.ts";
import type { FileValue } from "../../files/file-value.ts";
import { PAD } from "./pad-size.ts";
import styles from "./signature.module.css";
import { usePen } from "./use-pen.ts";

interface SignaturePadProps {
  readonly input: InputProps;
  readonly onSigned: (file: FileValue) => void;
}

const pictureOf = (canvas: HTMLCanvasElement): Promise<Blob | null> =>
  new Promise((resolve) => canvas.toBlob(resolve, "image/png"));

/** A sheet to sign on with mouse, pen or finger, or by typing one's name. */
export function SignaturePad({ input, onSigned }: SignaturePadProps) {
  const t = useText("fields");
  const { files, people, currentUser } = useFieldServices();
  const [name, setName] = useState("");
  const [state, setState] = useState<"open" | "sending" | "failed">("open");
  const pen = usePen(name);
  const closed = input.readOnly === true || files === undefined;
  const me = people.find(({ id }) => id === currentUser)?.name;

  const sign = async (): Promise<void> => {
    const canvas = pen.canvas.current;
    if (!canvas || !files || (!pen.drawn && name.trim() === "")) return;
    setState("sending");
    const picture = await pictureOf(canvas);
    const file =
      picture && new File([picture], `${name.trim() || me || t("type.signature")}.png`, { type: picture.type });
    const sent =
      file && (await files.send(file, { onProgress: () => undefined, signal: new AbortController().signal }));
    if (sent && "file" in sent) onSigned(sent.file);
    else setState("failed");
  };
  const clear = (): void => {
    pen.clear();
    setName("");
  };

  return (
    <div className={styles.pad}>
      <canvas
        ref={pen.canvas}
        className={styles.sheet}
        width={PAD.width}
        height={PAD.height}
        aria-hidden
        data-closed={closed || undefined}
        onPointerDown={closed ? undefined : pen.down}
        onPointerMove={pen.move}
        onPointerUp={pen.up}
        onPointerCancel={pen.up}
      />
      <div className={styles.tools}>
        <TextInput
          id={input.id}
          className={styles.typed}
          aria-label={t("view.signature.type")}
          aria-invalid={input.invalid ? true : undefined}
          aria-required={input.required ? true : undefined}
          placeholder={t(pen.drawn ? "view.signature.drawn" : "view.signature.type")}
          autoComplete="off"
          maxLength={60}
          value={name}
          readOnly={closed}
          disabled={pen.drawn}
          error={input.invalid ?? false}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter") return;
            event.preventDefault();
            void sign();
          }}
          {...(input.onBlur && { onBlur: input.onBlur })}
        />
        <Button variant="default" disabled={closed || (!pen.drawn && name === "")} onClick={clear}>
          {t("view.signature.clear")}
        </Button>
        <Button
          loading={state === "sending"}
          disabled={closed || (!pen.drawn && name.trim() === "")}
          onClick={() => void sign()}
        >
          {t("view.signature.sign")}
        </Button>
      </div>
      {state === "failed" && (
        <span className={styles.problem} role="alert">
          {t("view.signature.failed")}
        </span>
      )}
    </div>
  );
}
