import type { DomainModule } from "#platform/server/module.ts";
import { contentRoutes } from "./authoring/content-routes.ts";
import { courseRoutes } from "./authoring/course-routes.ts";
import { endDuties } from "./end-duties.ts";
import { learningRoutes } from "./learning/learning-routes.ts";
import { learningPermissions } from "./learning-policy.ts";
import { learningNotices } from "./notices.ts";
import { offeringRoutes } from "./offerings/offering-routes.ts";
import { learningPersonalData } from "./personal-data.ts";
import { handInOverdue } from "./quizzes/hand-in-overdue.ts";
import { recordQuizEvidence } from "./quizzes/record-quiz-evidence.ts";
import { courseSearch } from "./search-courses.ts";
import { sessionNotices } from "./sessions/notices.ts";
import { sessionPersonalData } from "./sessions/personal-data.ts";
import { sessionRoutes } from "./sessions/session-routes.ts";
import { tellAttendance } from "./sessions/tell-attendance.ts";

export const learningModule: DomainModule = {
	name: "learning",
	routes: [...courseRoutes, ...contentRoutes, ...offeringRoutes, ...learningRoutes, ...sessionRoutes],
	permissions: learningPermissions,
	chores: [handInOverdue, tellAttendance],
	listeners: [endDuties, recordQuizEvidence],
	notices: [...learningNotices, ...sessionNotices],
	personalData: [...learningPersonalData, ...sessionPersonalData],
	search: [courseSearch],
};
