import { createContext, useContext } from "react";

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

/** What inputs and cells of references need from the outside. Given by the app; fields know no server. */
export interface FieldServices {
  findRecords(entity: string, text: string): Promise<readonly FoundRecord[]>;
  titleOf(entity: string, id: string): Promise<string | undefined>;
  readonly people: readonly Person[];
  readonly currentUser: string | undefined;
  /** Address of a record's page, for links. */
  hrefOf(entity: string, id: string): string;
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
