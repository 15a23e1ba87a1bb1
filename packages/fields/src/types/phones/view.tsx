import { severalView } from "../../several/several-view.tsx";
import { phone } from "../phone/index.ts";
import one from "../phone/view.tsx";
import { phones } from "./index.ts";

export default severalView({ type: phones, single: phone, one, labels: ["mobile", "work", "home", "fax", "other"] });
