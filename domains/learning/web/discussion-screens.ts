/** Screens of discussions, in one script: who opens a board goes on to its threads. */
import { Page as board } from "./discussions/board-page.tsx";
import { Page as thread } from "./discussions/thread-page.tsx";

export const screens = { board, thread };
