import type { Tone } from "#platform/web/page/chips.tsx";
import type { CourseSummary } from "../../contract-courses.ts";

export const courseTone = (state: CourseSummary["state"]): Tone =>
	state === "published" ? "good" : state === "draft" ? "warn" : "neutral";
