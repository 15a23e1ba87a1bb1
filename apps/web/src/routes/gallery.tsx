import { Gallery as GalleryPage } from "../gallery/gallery-page.tsx";

/** The presets. */
export const Gallery = () => <GalleryPage />;
