import { competenciesAccess } from "#domains/competencies/testing/access.ts";
import { chainAccess } from "#domains/competencies/testing/access-chains.ts";
import { ledgerAccess } from "#domains/competencies/testing/access-ledger.ts";
import { demandAccess } from "#domains/demand/testing/access.ts";
import { postingAccess } from "#domains/demand/testing/access-postings.ts";
import { coursesAccess } from "#domains/learning/testing/access.ts";
import { assignmentsAccess } from "#domains/learning/testing/access-assignments.ts";
import { checklistsAccess } from "#domains/learning/testing/access-checklists.ts";
import { discussionsAccess } from "#domains/learning/testing/access-discussions.ts";
import { gradesAccess } from "#domains/learning/testing/access-grades.ts";
import { offeringsAccess } from "#domains/learning/testing/access-offerings.ts";
import { openingsAccess } from "#domains/learning/testing/access-openings.ts";
import { organisationsAccess } from "#domains/organisations/testing/access.ts";
import { programmesAccess } from "#domains/programmes/testing/access.ts";
import { personalAccess } from "#domains/programmes/testing/access-personal.ts";
import { proposalsAccess } from "#domains/programmes/testing/access-proposals.ts";
import { recordsAccess } from "#domains/records/testing/access.ts";
import { rulesAccess } from "#domains/records/testing/access-rules.ts";
import type { AccessEntry } from "#platform/testing/access.ts";
import { kernelAccess } from "./kernel-access.ts";

/** Every door of the product and who may pass it: each domain adds its list. */
export const accessEntries: readonly AccessEntry[] = [
	...kernelAccess,
	...organisationsAccess,
	...competenciesAccess,
	...chainAccess,
	...ledgerAccess,
	...demandAccess,
	...postingAccess,
	...programmesAccess,
	...personalAccess,
	...proposalsAccess,
	...recordsAccess,
	...rulesAccess,
	...coursesAccess,
	...offeringsAccess,
	...assignmentsAccess,
	...openingsAccess,
	...checklistsAccess,
	...discussionsAccess,
	...gradesAccess,
];
