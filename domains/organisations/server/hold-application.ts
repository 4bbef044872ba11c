import type { WriteContext } from "#platform/server/database/context.ts";
import { notFound } from "#platform/server/problem.ts";
import type { OrganisationKind } from "../contract.ts";
import { type Standing, standingTo } from "./application-policy.ts";
import { problem } from "./problems.ts";

/**
 * The application for those who decide, held until the transaction ends: applicants who hand it in anew wait.
 * @param seen when the version that the operator looked at was handed in; null where no version is decided about
 * @throws Problem not-found, organisations/application-changed when it was handed in anew since
 */
export async function holdApplication(
	context: WriteContext,
	organisationId: string,
	seen: string | null,
): Promise<Standing & { kind: OrganisationKind }> {
	if (!(await standingTo(context, organisationId)).isOperator) throw notFound();
	const { kind } = await context.tx
		.selectFrom("organisation")
		.select("kind")
		.where("id", "=", organisationId)
		.forUpdate()
		.executeTakeFirstOrThrow();
	// Read again behind the lock: somebody may have decided, or handed in another version, meanwhile.
	const standing = await standingTo(context, organisationId);
	if (!standing.isOperator) throw notFound();
	if (seen !== null && Date.parse(seen) !== Date.parse(standing.submittedAt)) throw problem("application-changed");
	return { ...standing, kind: kind as OrganisationKind };
}
