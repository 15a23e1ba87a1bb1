import type { FieldView } from "../../define/field-view.ts";
import { SignatureCell } from "./signature-cell.tsx";
import { SignatureInput } from "./signature-input.tsx";

const view: FieldView = { Input: SignatureInput, Cell: SignatureCell };

export default view;
