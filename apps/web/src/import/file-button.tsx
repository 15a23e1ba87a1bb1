import { Button } from "@mantine/core";
import { Icon } from "@quoin/ui";
import type { ReactNode } from "react";

/** Takes a file of an import away. */
export function FileButton({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  return (
    <Button component="a" variant="default" href={href} download leftSection={<Icon name="download" />}>
      {children}
    </Button>
  );
}
