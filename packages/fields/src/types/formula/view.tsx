export { unknownView as default } from "../../view/unknown-view.tsx";
