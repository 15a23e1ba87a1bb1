import type { FieldView } from "../../define/field-view.ts";
import { FileCell } from "../../files/view/file-cell.tsx";
import { FileInput } from "../../files/view/file-input.tsx";

const view: FieldView = {
  Input: (props) => <FileInput {...props} kinds={props.field.schema["x-accept"] ?? []} />,
  Cell: FileCell,
};

export default view;
