import { sql } from "kysely";
import type { z } from "zod";
import type { ReadContext } from "#platform/server/database/context.ts";
import type { FileStore } from "#platform/server/files/file-store.ts";
import { invalid } from "#platform/server/problem.ts";
import { openTable } from "#platform/server/tabular/read-table.ts";
import { TableError } from "#platform/server/tabular/table-error.ts";
import { email as emailShape, type OrganisationKind, type Role, roleLabels, roles, rolesOfKind } from "../contract.ts";
import type { invitationPreview } from "../contract-organisations.ts";
import { grantableBy, ownOrganisation } from "./organisation-policy.ts";
import { inviteMembers } from "./permissions.ts";
import { problem } from "./problems.ts";

export type InvitationRow = z.infer<typeof invitationPreview>["rows"][number];
type Column = "email" | "name" | "roles";

/** Headers under which a column is recognised. */
const headers: Record<Column, readonly string[]> = {
	email: ["email", "e-mail", "mail", "邮箱", "电子邮箱", "电子邮件"],
	name: ["name", "姓名", "名字"],
	roles: ["roles", "role", "角色"],
};

const MAX_ROWS = 2_000;

const roleOf = new Map<string, Role>(
	roles.flatMap((role) => [role, roleLabels[role].en.toLowerCase(), roleLabels[role].zh].map((word) => [word, role])),
);

/**
 * Reads a list of people to invite into the organisation one acts for. Nothing is written; rows with errors carry them.
 * @throws Problem organisations/file-not-a-list with the reason, invalid for an unknown file or a missing column
 */
export async function readInvitationFile(
	context: ReadContext,
	organisationId: string,
	fileId: string,
	files: FileStore,
): Promise<{ fileName: string; rows: InvitationRow[] }> {
	const id = ownOrganisation(context.actor, organisationId, inviteMembers);
	const file = await context.tx
		.selectFrom("stored_file")
		.select(["sha256", "name"])
		.where("id", "=", fileId)
		.where("person_id", "=", context.actor.personId)
		.executeTakeFirst();
	if (!file) throw invalid({ path: "fileId", code: "file-unknown" });
	const rows = await readRows({ path: files.pathOf(file.sha256), fileName: file.name }).catch((error: unknown) => {
		if (error instanceof TableError)
			throw problem("file-not-a-list", { reason: error.code, ...error.params, ...error.at });
		throw error;
	});
	await findProblems(context, id, rows);
	return { fileName: file.name, rows };
}

async function readRows(input: { path: string; fileName: string }): Promise<InvitationRow[]> {
	const table = await openTable(input, { limits: { maxRows: MAX_ROWS } });
	try {
		const names = table.header.map((name) => name.trim().toLowerCase());
		const at = (column: Column): number => names.findIndex((name) => headers[column].includes(name));
		const place = { email: at("email"), name: at("name"), roles: at("roles") };
		const missing = (["email", "roles"] as const).filter((column) => place[column] < 0);
		if (missing.length > 0) {
			throw invalid(
				...missing.map((column) => ({
					path: `header.${column}`,
					code: "column-missing",
					params: { expected: headers[column].join(" / ") },
				})),
			);
		}
		const rows: InvitationRow[] = [];
		for await (const { line, cells } of table.rows()) {
			rows.push({
				line,
				email: cells[place.email]?.trim() ?? "",
				name: cells[place.name]?.trim() ?? "",
				roles: (cells[place.roles] ?? "")
					.split(/[;；,，、|]/)
					.map((word) => word.trim())
					.filter(Boolean),
				problems: [],
			});
		}
		return rows;
	} finally {
		await table.close();
	}
}

async function findProblems(
	{ tx, actor, now }: ReadContext,
	organisationId: string,
	rows: InvitationRow[],
): Promise<void> {
	const possible = rolesOfKind[actor.organisationKind as OrganisationKind];
	const grantable = grantableBy(actor);
	const seen = new Set<string>();
	for (const row of rows) {
		const add = (column: Column, code: string, value: string) => row.problems.push({ column, code, value });
		const parsed = emailShape.safeParse(row.email);
		if (!parsed.success) add("email", "email-invalid", row.email);
		else {
			row.email = parsed.data;
			if (seen.has(row.email)) add("email", "repeated", row.email);
			seen.add(row.email);
		}
		if (row.name.length > 120) add("name", "name-too-long", row.name.slice(0, 40));
		if (row.roles.length === 0) add("roles", "roles-missing", "");
		row.roles = row.roles.map((word) => {
			const role = roleOf.get(word.toLowerCase());
			if (!role) add("roles", "role-unknown", word);
			else if (!possible.includes(role)) add("roles", "role-not-of-kind", word);
			else if (!grantable.includes(role)) add("roles", "role-not-grantable", word);
			return role ?? word;
		});
	}
	if (seen.size === 0) return;
	const addresses = [...seen];
	const { rows: taken } = await sql<{ email: string; code: string }>`
		select lower(p.email) as email, 'member-already' as code from membership m join person p on p.id = m.person_id
		where m.organisation_id = ${organisationId} and m.ended_at is null and lower(p.email) = any (${addresses})
		union all
		select email, 'invited-already' from invitation where organisation_id = ${organisationId} and email = any (${addresses})
			and accepted_at is null and revoked_at is null and expires_at > ${now}`.execute(tx);
	const codes = new Map(taken.map(({ email, code }) => [email, code]));
	for (const row of rows) {
		const code = codes.get(row.email);
		if (code) row.problems.push({ column: "email", code, value: row.email });
	}
}
