import { defineProblems } from "#platform/server/problem.ts";

/** Refusals of this domain; the browser has their words in `web/problem-messages.ts`. */
export const learningProblem = defineProblems("learning", {
	/** params: code */
	"course-code-taken": 409,
	/** params: revision */
	"course-changed": 409,
	/** There is no draft: the newest version is published. */
	"course-frozen": 409,
	"course-drafted": 409,
	"course-develops-nothing": 422,
	"course-archived": 409,
	/** params: wayEn, wayZh */
	"prerequisite-cycle": 422,
	/** params: missingEn, missingZh, whoEn, whoZh */
	"prerequisites-lacking": 409,
	/** params: title */
	"activity-empty": 422,
	/** Of a checklist or rubric: the course develops it no more. params: title */
	"competency-left": 422,
	"activity-changed": 409,
	/** params: path */
	"release-cycle": 422,
	/** params: title */
	"release-lost": 422,
	/** The home of the course says why. */
	"activity-locked": 409,
	"question-changed": 409,
	"question-in-use": 409,
	"bank-in-use": 409,
	"course-not-published": 409,
	"offering-there": 409,
	"offering-closed": 409,
	"offering-not-open": 409,
	"offering-not-begun": 409,
	"offering-over": 409,
	/** params: taken */
	"seats-taken": 422,
	/** params: seats */
	"offering-full": 409,
	/** Said to who comes by a code. */
	"no-seat-left": 409,
	"teaches-here": 409,
	"writes-course": 409,
	"seats-not-open": 409,
	"seat-refused": 409,
	"seat-decided": 409,
	/** params: attempts */
	"attempts-used": 409,
	/** params: closesAt */
	"quiz-closed": 409,
	/** Answers of the quiz could be read before the offering went on. */
	"answers-told": 409,
	"attempt-over": 409,
	/** Until it is accepted. params: clashesEn, clashesZh */
	"session-clashes": 409,
	/** Of those. params: minutes */
	"session-tries": 429,
	"session-cancelled": 409,
	"session-over": 409,
	"session-begun": 409,
	"session-not-begun": 409,
	/** Its hours stand: somebody was marked. */
	"session-has-marks": 409,
	/** params: count, sessions */
	"openings-outside": 409,
	"sessions-outside": 409,
	/** Everybody has a place: no seat is booked. */
	"session-for-all": 409,
	"session-not-booked": 409,
	"session-not-running": 409,
	/** Who leads the session entered something else. */
	"session-marked": 409,
	/** params: left */
	"session-code-wrong": 422,
	/** params: minutes */
	"session-guesses": 429,
	/** params: revision */
	"work-changed": 409,
	"work-handed-in": 409,
	/** params: closesAt */
	"work-closed": 409,
	"work-empty": 422,
	"take-back-over": 409,
	"marking-begun": 409,
	"no-team": 409,
	/** params: most */
	"files-full": 409,
	/** params: team */
	"team-handed-in": 409,
	"teams-begun": 409,
	"marking-taken": 409,
	"mark-shown": 409,
	"nothing-to-agree": 409,
	"not-released": 409,
	/** params: works */
	"not-marked": 409,
	/** Works without names. params: works */
	"released-together": 409,
	/** Works without names that their markers see. params: works */
	"works-shown": 409,
	"own-mark": 409,
	/** A change of it waits for its confirmation. */
	"change-open": 409,
	"not-released-yet": 409,
	"nothing-set-by-hand": 409,
	"change-decided": 409,
	"second-person-needed": 409,
	"mark-moved": 409,
	/** It waits for the second signature. */
	"observation-signed": 409,
	"observation-confirmed": 409,
	"observed-meanwhile": 409,
	/** What others wrote is read after a contribution of one's own. */
	"discussion-post-first": 409,
	"discussion-closed": 409,
	/** params: minutes */
	"discussion-too-fast": 429,
	"post-gone": 409,
	/** By another tab. */
	"observation-changed": 409,
	/** params: errors */
	"import-with-errors": 422,
	"import-changes-nothing": 422,
	/** params: reason, entry */
	"archive-refused": 422,
	/** params: reason */
	"course-file-broken": 422,
	/** params: version, known */
	"course-file-version": 422,
	"qti-empty": 422,
	/** params: items */
	"qti-too-much": 422,
});
