export { NavEditor } from "./nav-editor.tsx";
