import { sql } from "kysely";
import type { WriteContext } from "#platform/server/database/context.ts";
import { invalid, notFound } from "#platform/server/problem.ts";
import { type Standing, standingTo } from "./application-policy.ts";

/** While an application waits, verifying it is the reason; afterwards, or for one's own, each side differs. */
export const evidenceNeedsReason = ({
	state,
	isOperator,
	isApplicant,
}: Pick<Standing, "state" | "isOperator" | "isApplicant">): boolean =>
	isOperator && !isApplicant && state !== "waiting";

export interface EvidenceRequest {
	organisationId: string;
	fileId: string;
	reason?: string | undefined;
}

/**
 * A file of an application, for the operator and the applicant; that the operator opened it is written down, with why.
 * @returns undefined when there is no such file: that somebody looked for it is written down all the same
 * @throws Problem invalid on `reason`, when the application is decided and the operator says none
 */
export async function openEvidence(
	context: WriteContext,
	{ organisationId, fileId, reason }: EvidenceRequest,
): Promise<{ name: string; size: number; sha256: string } | undefined> {
	const standing = await standingTo(context, organisationId);
	if (!standing.isOperator && !standing.isApplicant) throw notFound();
	if (evidenceNeedsReason(standing) && !reason) throw invalid({ path: "reason", code: "required" });
	const { rows } = await sql<{ name: string; size: number; sha256: string }>`
		select name, size, sha256 from application_files(${organisationId}) where file_id = ${fileId}`.execute(context.tx);
	context.audit({
		action: "organisations.evidence.opened",
		object: { kind: "stored_file", id: fileId },
		organisationId,
		detail: { reason: reason ?? (standing.isApplicant ? "own" : "verification"), found: rows.length > 0 },
	});
	return rows[0];
}
