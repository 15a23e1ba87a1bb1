export { EntityDesigner, type EntityDesignerProps } from "./frame/entity-designer.tsx";
export type { DesignServices } from "./frame/design-services.ts";
export { createDraftStore, type DraftStore, type DraftStoreOptions } from "./state/draft-store.ts";
export type { DraftState } from "./state/draft-state.ts";
export type { DocumentSave, SaveAnswer, SaveConflict } from "./state/save-answer.ts";
export { useDraftState } from "./state/use-draft-state.ts";
