import type { FieldView } from "../../define/field-view.ts";
import { FileCell } from "../../files/view/file-cell.tsx";
import { FileInput } from "../../files/view/file-input.tsx";

const KINDS = ["image"];

const view: FieldView = {
  Input: (props) => <FileInput {...props} kinds={KINDS} />,
  Cell: FileCell,
};

export default view;
