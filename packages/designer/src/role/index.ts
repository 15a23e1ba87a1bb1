export { RoleEditor, type RoleEditorProps } from "./role-editor.tsx";
export { RoleList, type RoleListProps } from "./role-list.tsx";
export { NewRoleDialog } from "./new-role-dialog.tsx";
export type { RolePerson } from "./as-person.ts";
