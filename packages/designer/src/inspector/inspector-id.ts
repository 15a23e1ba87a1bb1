/** Id of the inspector's panel. */
export const INSPECTOR_ID = "designer-inspector";
