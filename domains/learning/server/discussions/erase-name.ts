import { sql } from "kysely";
import type { WriteContext } from "#platform/server/database/context.ts";
import { cleanHtml } from "../authoring/clean-html.ts";

/** Signs of HTML, which may stand within a name as it was written. */
const TAGS = "(?:<[^>]*>)*";

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
const htmlOf = (sign: string): string => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[sign] ?? sign;

/** What finds a name in plain text, or in HTML with whatever signs are in between. */
function patternOf(name: string, html: boolean): string {
	const words = name.trim().split(/\s+/);
	return words
		.map((word) => [...word].map((sign) => literally(html ? htmlOf(sign) : sign)).join(html ? TAGS : ""))
		.join(html ? "(?:\\s|<[^>]*>)+" : "\\s+");
}

/**
 * A text with a dash in place of the names `gone` wherever they stand after an @; a name of somebody else that begins with one of them
 * stays whole.
 */
export function withoutNames(
	text: string,
	{ gone, others }: { gone: readonly string[]; others: readonly string[] },
	html = false,
): string {
	const taken = new Set(gone.map((name) => name.toLowerCase()));
	const names = [...gone, ...others.filter((name) => !taken.has(name.toLowerCase()))];
	const longestFirst = names
		.map((name, index) => ({ name, goes: index < gone.length }))
		.sort((one, other) => other.name.length - one.name.length);
	const found = longestFirst.map(({ name }) => `(${patternOf(name, html)})`).join("|");
	return text.replace(new RegExp(`@${html ? TAGS : ""}(?:${found})`, "giu"), (whole, ...groups) => {
		const index = groups.slice(0, longestFirst.length).findIndex((group) => group !== undefined);
		return longestFirst[index]?.goes ? "@—" : whole;
	});
}

interface Row {
	id: string;
	title: string;
	body: string;
	plain: string;
	gone: string[];
	others: string[];
}

/** Takes somebody's name, as it is and as it was, out of the posts of others that mention them. */
export async function eraseNameInPosts({ tx }: WriteContext, personId: string): Promise<void> {
	const { rows } = await sql<Row>`
		select p.id, p.title, p.body, p.plain,
			(select json_agg(distinct x.name) from (values (m.name), (n.name)) x (name) where x.name <> '') as gone,
			coalesce((select json_agg(coalesce(d.name, w.name)) from discussion_mention d join person w on w.id = d.person_id
				where d.post_id = p.id and d.person_id <> ${personId}), '[]') as others
		from discussion_mention m join discussion_post p on p.id = m.post_id join person n on n.id = m.person_id
		where m.person_id = ${personId} and p.deleted_at is null order by p.id`.execute(tx);
	for (const { id, gone, others, ...text } of rows) {
		const names = { gone: gone ?? [], others };
		if (names.gone.length === 0) continue;
		await tx
			.updateTable("discussion_post")
			.set({
				title: withoutNames(text.title, names),
				// Cleaned once more: a sign of HTML that began within the name ends outside of it.
				body: cleanHtml(withoutNames(text.body, names, true)) ?? text.body,
				plain: withoutNames(text.plain, names),
			})
			.where("id", "=", id)
			.execute();
	}
}
