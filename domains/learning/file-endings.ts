/** Endings of files that can be shown or handed out: none that a browser would run. */
export const videoEndings = [".mp4", ".webm"] as const;
export const documentEndings = [".pdf", ".docx", ".xlsx", ".pptx", ".csv", ".txt", ".zip"] as const;
