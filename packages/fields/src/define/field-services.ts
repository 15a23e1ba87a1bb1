import type { LocalizedText, Problem } from "@quoin/definition";
import { createContext, useContext } from "react";
import type { FileValue } from "../files/file-value.ts";
import type { PdfFile } from "../files/pdf-file.ts";

export interface FoundRecord {
  readonly id: string;
  readonly title: string;
  readonly subtitle?: string;
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly disabled?: boolean;
}

/** What became of a file that was sent: what is known of it now, or why it was not taken. */
export type FileSent = { readonly file: FileValue } | { readonly problem: Omit<Problem, "path"> };

/** Why a file cannot be shown: "gone" stands for what is missing and for what the reader may not see. */
export type FileFault = "gone" | "locked" | "broken" | "failed";

/** How files come and go. */
export interface FileServices {
  /** Sends a file; `onProgress` is told the share sent, 0 to 1. Never rejects; aborted, it says so as a problem. */
  send(
    file: File,
    sending: { readonly onProgress: (share: number) => void; readonly signal: AbortSignal },
  ): Promise<FileSent>;
  /** Address of the content, of which browsers show pictures and save all else; to "save" pictures too, or of a "small" picture. */
  hrefOf(id: string, as?: "save" | "small"): string;
  /** The first bytes of the content. Never rejects. */
  read(id: string, most: number): Promise<{ readonly bytes: Uint8Array } | { readonly fault: FileFault }>;
  /** Opens a PDF to draw its pages. Never rejects. */
  openPdf(id: string): Promise<{ readonly pdf: PdfFile } | { readonly fault: FileFault }>;
}

export interface Team {
  readonly id: string;
  readonly name: string;
}

/** What inputs and cells of references need from the outside. Given by the app; fields know no server. */
export interface FieldServices {
  findRecords(entity: string, text: string): Promise<readonly FoundRecord[]>;
  titleOf(entity: string, id: string): Promise<string | undefined>;
  readonly people: readonly Person[];
  readonly teams?: readonly Team[];
  /** What an entity is called, where several are to choose from. */
  entityLabels?(entity: string): LocalizedText | undefined;
  readonly currentUser: string | undefined;
  /** Address of a record's page, for links. */
  hrefOf(entity: string, id: string): string;
  /** Left out where nothing can be sent, as in previews. */
  readonly files?: FileServices;
  /** Opens a small create form and gives the new record back, where the reader may create. */
  createRecord?(entity: string, text: string): Promise<FoundRecord | undefined>;
}

const none: FieldServices = {
  findRecords: () => Promise.resolve([]),
  titleOf: () => Promise.resolve(undefined),
  people: [],
  currentUser: undefined,
  hrefOf: () => "#",
};

export const FieldServicesContext = createContext<FieldServices>(none);

export const useFieldServices = (): FieldServices => useContext(FieldServicesContext);
