/**
 * Screens of those who write courses, in one script: who opens one opens the others, and every script's name lies in the
 * first load.
 */
import { Page as activity } from "./content/activity-edit.tsx";
import { Page as content } from "./content/content-page.tsx";
import { Page as previewCourse } from "./content/preview-course-page.tsx";
import { Page as preview } from "./content/preview-page.tsx";
import { Page as importing } from "./courses/course-import.tsx";
import { Page as bank } from "./questions/bank-page.tsx";
import { Page as qti } from "./questions/qti-page.tsx";
import { Page as question } from "./questions/question-page.tsx";

export const screens = { activity, content, preview, previewCourse, bank, question, importing, qti };
