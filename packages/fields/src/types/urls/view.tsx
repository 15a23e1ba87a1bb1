import { severalView } from "../../several/several-view.tsx";
import { url } from "../url/index.ts";
import one from "../url/view.tsx";
import { urls } from "./index.ts";

export default severalView({ type: urls, single: url, one, labels: ["site", "shop", "page", "other"] });
