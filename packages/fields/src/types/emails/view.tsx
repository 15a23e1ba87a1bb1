import { severalView } from "../../several/several-view.tsx";
import { email } from "../email/index.ts";
import one from "../email/view.tsx";
import { emails } from "./index.ts";

export default severalView({ type: emails, single: email, one, labels: ["work", "private", "invoices", "other"] });
