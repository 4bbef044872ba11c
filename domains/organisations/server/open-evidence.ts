import { sql } from "kysely";
import type { WriteContext } from "#platform/server/database/context.ts";
import { notFound } from "#platform/server/problem.ts";
import { standingTo } from "./application-policy.ts";

/** A file of an application, for the operator and the applicant; that the operator opened it is written down. */
export async function openEvidence(
	context: WriteContext,
	organisationId: string,
	fileId: string,
): Promise<{ name: string; size: number; sha256: string }> {
	const standing = await standingTo(context, organisationId);
	if (!standing.isOperator && !standing.isApplicant) throw notFound();
	const { rows } = await sql<{ name: string; size: number; sha256: string }>`
		select name, size, sha256 from application_files(${organisationId}) where file_id = ${fileId}`.execute(context.tx);
	const file = rows[0];
	if (!file) throw notFound();
	context.audit({
		action: "organisations.evidence.opened",
		object: { kind: "stored_file", id: fileId },
		organisationId,
	});
	return file;
}
