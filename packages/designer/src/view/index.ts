export { ViewEditor, type ViewEditorProps } from "./view-editor.tsx";
export { changeColumn, withPart } from "./edit-view.ts";
