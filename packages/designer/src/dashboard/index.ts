export { DashboardEditor } from "./dashboard-editor.tsx";
