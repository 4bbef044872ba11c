import type { Tone } from "#platform/web/page/chips.tsx";
import type { CourseSummary } from "../../contract-courses.ts";
import type { Stage } from "../../contract-marking.ts";
import type { OfferingSummary } from "../../contract-offerings.ts";

export const courseTone = (state: CourseSummary["state"]): Tone =>
	state === "published" ? "good" : state === "draft" ? "warn" : "neutral";

export const offeringTone = (state: OfferingSummary["state"]): Tone =>
	state === "open" ? "good" : state === "draft" ? "warn" : "neutral";

export const stageTone = (stage: Stage): Tone =>
	stage === "released" ? "good" : stage === "agree" ? "act" : stage === "marked" ? "info" : "warn";
