import { pages as competencies } from "#domains/competencies/web/pages.tsx";
import { pages as demand } from "#domains/demand/web/pages.tsx";
import { pages as learning } from "#domains/learning/web/pages.tsx";
import { pages as organisations } from "#domains/organisations/web/pages.tsx";
import { pages as programmes } from "#domains/programmes/web/pages.tsx";
import { pages as records } from "#domains/records/web/pages.ts";
import { rulePages } from "#domains/records/web/rules/pages.ts";
import type { PageDefinition } from "#platform/web/app/page-definition.ts";

/** Every page of the product: the lists that the domains export, in the order of the navigation. */
export const pages: readonly PageDefinition[] = [
	...demand,
	...competencies,
	...learning,
	...programmes,
	...organisations,
	...records,
	...rulePages,
];
