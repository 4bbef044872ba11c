import type { DomainModule } from "#platform/server/module.ts";
import { assignmentRoutes } from "./assignments/assignment-routes.ts";
import { assignmentPersonalData } from "./assignments/personal-data.ts";
import { contentRoutes } from "./authoring/content-routes.ts";
import { courseRoutes } from "./authoring/course-routes.ts";
import { calendarRoutes } from "./calendar/calendar-routes.ts";
import { checklistRoutes } from "./checklists/checklist-routes.ts";
import { checklistNotices } from "./checklists/notices.ts";
import { checklistPersonalData } from "./checklists/personal-data.ts";
import { recordChecklistEvidence } from "./checklists/record-checklist-evidence.ts";
import { courseFileRoutes } from "./coursefile/course-file-routes.ts";
import { importCourseJob } from "./coursefile/import-course.ts";
import { discussionRoutes } from "./discussions/discussion-routes.ts";
import { discussionNotices } from "./discussions/notices.ts";
import { discussionPersonalData } from "./discussions/personal-data.ts";
import { tellNews } from "./discussions/tell-news.ts";
import { endDuties } from "./end-duties.ts";
import { gradeRoutes } from "./grades/grade-routes.ts";
import { gradeNotices } from "./grades/notices.ts";
import { gradePersonalData } from "./grades/personal-data.ts";
import { progressRoutes } from "./grades/progress-routes.ts";
import { learningRoutes } from "./learning/learning-routes.ts";
import { tellProgress } from "./learning/tell-progress.ts";
import { learningPermissions } from "./learning-policy.ts";
import { markingRoutes } from "./marking/marking-routes.ts";
import { recordAssignmentEvidence } from "./marking/record-assignment-evidence.ts";
import { learningNotices } from "./notices.ts";
import { enrolByRule } from "./offerings/enrolment-rules.ts";
import { offeringRoutes } from "./offerings/offering-routes.ts";
import { openingRoutes } from "./openings/opening-routes.ts";
import { openingPersonalData } from "./openings/personal-data.ts";
import { learningPersonalData } from "./personal-data.ts";
import { qtiRoutes } from "./qti/qti-routes.ts";
import { handInOverdue } from "./quizzes/hand-in-overdue.ts";
import { recordQuizEvidence } from "./quizzes/record-quiz-evidence.ts";
import { remind } from "./reminders/remind.ts";
import { courseSearch } from "./search-courses.ts";
import { seatNotices } from "./seats/notices.ts";
import { seatPersonalData } from "./seats/personal-data.ts";
import { seatRoutes } from "./seats/seat-routes.ts";
import { sessionNotices } from "./sessions/notices.ts";
import { sessionPersonalData } from "./sessions/personal-data.ts";
import { sessionRoutes } from "./sessions/session-routes.ts";
import { tellAttendance } from "./sessions/tell-attendance.ts";
import { waitingInLearning } from "./waiting.ts";

export const learningModule: DomainModule = {
	name: "learning",
	routes: [
		...courseRoutes,
		...contentRoutes,
		...courseFileRoutes,
		...qtiRoutes,
		...offeringRoutes,
		...openingRoutes,
		...seatRoutes,
		...learningRoutes,
		...sessionRoutes,
		...calendarRoutes,
		...assignmentRoutes,
		...markingRoutes,
		...checklistRoutes,
		...discussionRoutes,
		...gradeRoutes,
		...progressRoutes,
	],
	permissions: learningPermissions,
	jobs: [importCourseJob],
	chores: [handInOverdue, tellAttendance, tellProgress, remind, tellNews],
	listeners: [endDuties, enrolByRule, recordQuizEvidence, recordAssignmentEvidence, recordChecklistEvidence],
	notices: [
		...learningNotices,
		...seatNotices,
		...sessionNotices,
		...gradeNotices,
		...checklistNotices,
		...discussionNotices,
	],
	personalData: [
		...learningPersonalData,
		...openingPersonalData,
		...seatPersonalData,
		...sessionPersonalData,
		...assignmentPersonalData,
		...gradePersonalData,
		...checklistPersonalData,
		...discussionPersonalData,
	],
	search: [courseSearch],
	waiting: waitingInLearning,
};
