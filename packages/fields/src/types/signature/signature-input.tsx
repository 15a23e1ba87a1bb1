import { Button } from "@mantine/core";
import { useAnnounce, useText } from "@quoin/ui";
import { useState } from "react";
import type { InputProps } from "../../define/field-view.ts";
import type { FileValue } from "../../files/file-value.ts";
import { filesIn } from "../../files/files-in.ts";
import { FileFacts } from "../../files/view/file-facts.tsx";
import { useFieldServices } from "../../define/field-services.ts";
import { TextControl } from "../../view/text-control.tsx";
import { SignaturePad } from "./signature-pad.tsx";
import styles from "./signature.module.css";

const asText = (value: unknown): string => (typeof value === "string" ? value : "");

/** What was signed, with the way to sign anew and back; a sheet to sign on where nothing is. */
function Signature(input: InputProps) {
  const t = useText("fields");
  const announce = useAnnounce();
  const { files } = useFieldServices();
  const [before, setBefore] = useState<FileValue>();
  const [signed] = filesIn(input.value);
  const put = (file: FileValue | undefined): void => input.onChange(file && [file]);
  return (
    <div role="group" aria-labelledby={input.labelledBy} aria-describedby={input.describedBy}>
      {signed === undefined ? (
        <>
          <SignaturePad
            input={input}
            onSigned={(file) => {
              put(file);
              announce(t("view.signature.done"));
            }}
          />
          {before && (
            <Button variant="subtle" size="compact-sm" mt={8} onClick={() => put(before)}>
              {t("view.signature.back")}
            </Button>
          )}
        </>
      ) : (
        <div id={input.id} className={styles.signed}>
          <img className={styles.picture} src={files?.hrefOf(signed.id)} alt={signed.name} />
          <div className={styles.tools}>
            <FileFacts file={signed} />
            <Button
              variant="default"
              aria-invalid={input.invalid ? true : undefined}
              disabled={input.readOnly ?? false}
              onClick={() => {
                setBefore(signed);
                put(undefined);
              }}
            >
              {t("view.signature.anew")}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}

/** The input of signatures; a filter asks for the name. */
export function SignatureInput(props: InputProps) {
  if (props.variant !== "filter") return <Signature {...props} />;
  return <TextControl input={props} format={asText} parse={(typed) => ({ value: typed })} />;
}
