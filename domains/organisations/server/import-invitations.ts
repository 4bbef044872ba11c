import type { WriteContext } from "#platform/server/database/context.ts";
import type { FileStore } from "#platform/server/files/file-store.ts";
import type { Role } from "../contract.ts";
import { invite } from "./invite.ts";
import { readInvitationFile } from "./read-invitation-file.ts";

/** Invites the good rows of a file that was previewed; the file is read and checked anew, as things may have changed. */
export async function importInvitations(
	context: WriteContext,
	{ organisationId, fileId, base, files }: { organisationId: string; fileId: string; base: string; files: FileStore },
): Promise<{ invited: number; leftOut: number }> {
	const { rows } = await readInvitationFile(context, organisationId, fileId, files);
	const good = rows.filter(({ problems }) => problems.length === 0);
	for (const { email, name, roles } of good) {
		await invite(context, organisationId, { email, name: name || null, roles: roles as Role[] }, base);
	}
	return { invited: good.length, leftOut: rows.length - good.length };
}
