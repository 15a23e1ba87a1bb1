export { ViewEditor, type ViewEditorProps } from "./view-editor.tsx";
export { changeColumn, placeColumn, withPart } from "./edit-view.ts";
