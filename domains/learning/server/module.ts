import type { DomainModule } from "#platform/server/module.ts";
import { contentRoutes } from "./authoring/content-routes.ts";
import { courseRoutes } from "./authoring/course-routes.ts";
import { endDuties } from "./end-duties.ts";
import { learningPermissions } from "./learning-policy.ts";
import { learningNotices } from "./notices.ts";
import { learningPersonalData } from "./personal-data.ts";
import { courseSearch } from "./search-courses.ts";

export const learningModule: DomainModule = {
	name: "learning",
	routes: [...courseRoutes, ...contentRoutes],
	permissions: learningPermissions,
	listeners: [endDuties],
	notices: learningNotices,
	personalData: learningPersonalData,
	search: [courseSearch],
};
