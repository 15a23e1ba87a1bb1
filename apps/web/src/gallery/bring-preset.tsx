import { Button } from "@mantine/core";
import { Icon, useText } from "@quoin/ui";
import { useRef } from "react";

interface BringPresetProps {
  readonly sending: boolean;
  readonly onFile: (file: File) => void;
}

/** Takes a packed preset from this machine. */
export function BringPreset({ sending, onFile }: BringPresetProps) {
  const t = useText("web");
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".zip,application/zip"
        hidden
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          // The same file may be chosen again, once it is corrected.
          currentTarget.value = "";
          if (file) onFile(file);
        }}
      />
      <Button
        variant="default"
        leftSection={<Icon name="file-import" />}
        loading={sending}
        onClick={() => input.current?.click()}
      >
        {t("gallery.bring")}
      </Button>
    </>
  );
}
