/** Screens of those who mark, in one script: who opens the queue goes on to its works. */
import { Page as run } from "./assignments/run-page.tsx";
import { Page as observation } from "./checklists/observation-page.tsx";
import { Page as checklist } from "./checklists/run-page.tsx";
import { Page as toSign } from "./checklists/to-sign-page.tsx";
import { Page as queue } from "./marking/queue-page.tsx";
import { Page as work } from "./marking/work-page.tsx";

export const screens = { checklist, observation, queue, run, toSign, work };
