/** Screens of learners, in one script: who opens a course goes on to its activities and quizzes. */
import { Page as activity } from "./learn/activity-page.tsx";
import { Page as attempt } from "./learn/attempt-page.tsx";
import { Page as home } from "./learn/home-page.tsx";
import { Page as mine } from "./learn/my-courses-page.tsx";
import { Page as notes } from "./learn/notes-page.tsx";

export const screens = { activity, attempt, home, mine, notes };
