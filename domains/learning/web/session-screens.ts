/** Screens of sessions, in one script: who sees the timetable goes on to its sessions. */
import { Page as edit } from "./sessions/session-edit.tsx";
import { Page as session } from "./sessions/session-page.tsx";
import { Page as timetable } from "./sessions/timetable-page.tsx";

export const screens = { edit, session, timetable };
