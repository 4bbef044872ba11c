/** Screens of marks for who teaches, in one script: who opens the gradebook goes on to progress and tables. */
import { Page as gradebook } from "./grades/gradebook-page.tsx";
import { Page as importing } from "./grades/import-page.tsx";
import { Page as progress } from "./grades/progress-page.tsx";

export const screens = { gradebook, importing, progress };
