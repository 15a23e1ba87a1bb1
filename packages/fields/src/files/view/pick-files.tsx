import { Button } from "@mantine/core";
import { Icon, useText } from "@quoin/ui";
import { useId, useRef } from "react";
import type { InputProps } from "../../define/field-view.ts";
import styles from "./files.module.css";

interface PickFilesProps {
  readonly input: InputProps;
  readonly accept: string | undefined;
  /** Whether a camera can help: pictures are taken. */
  readonly pictures: boolean;
  readonly several: boolean;
  readonly disabled: boolean;
  readonly onPick: (files: readonly File[]) => void;
}

/** The control itself: the browser's own input of files, drawn as a button; beside it the camera of a phone. */
export function PickFiles({ input, accept, pictures, several, disabled, onPick }: PickFilesProps) {
  const t = useText("fields");
  const camera = useRef<HTMLInputElement>(null);
  const wordsId = useId();
  const take = (picker: HTMLInputElement): void => {
    onPick([...(picker.files ?? [])]);
    // The same file may be chosen again.
    picker.value = "";
  };
  return (
    <span className={styles.pick}>
      <input
        id={input.id}
        type="file"
        className={styles.native}
        aria-labelledby={input.labelledBy}
        aria-describedby={[input.describedBy, wordsId].filter(Boolean).join(" ")}
        aria-invalid={input.invalid ? true : undefined}
        aria-required={input.required ? true : undefined}
        autoFocus={input.autoFocus ?? false}
        multiple={several}
        accept={accept}
        disabled={disabled}
        onChange={({ currentTarget }) => take(currentTarget)}
        {...(input.onBlur && { onBlur: input.onBlur })}
      />
      <label htmlFor={input.id} className={styles.button} data-disabled={disabled || undefined}>
        <Icon name={pictures ? "photo" : "paperclip"} />
        {t(several ? "view.files.add" : "view.files.add_one")}
      </label>
      <span id={wordsId} className={styles.hint}>
        {!disabled && t("view.files.drop")}
      </span>
      {pictures && (
        <span className={styles.camera}>
          <input
            ref={camera}
            type="file"
            hidden
            accept="image/*"
            capture="environment"
            onChange={({ currentTarget }) => take(currentTarget)}
          />
          <Button
            variant="default"
            size="sm"
            leftSection={<Icon name="camera" />}
            disabled={disabled}
            onClick={() => camera.current?.click()}
          >
            {t("view.files.camera")}
          </Button>
        </span>
      )}
    </span>
  );
}
