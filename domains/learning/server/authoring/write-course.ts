import { sql } from "kysely";
import { recordableCompetencies } from "#domains/competencies/api.ts";
import type { WriteContext } from "#platform/server/database/context.ts";
import { invalid } from "#platform/server/problem.ts";
import { searchWords } from "#platform/server/search/segment.ts";
import type { CourseInput } from "../../contract-courses.ts";
import { learningProblem } from "../problems.ts";
import type { Draft } from "./copy-content.ts";

const noName = { en: null, zh: null };

/**
 * The columns of a course for an input that the policy has let through.
 * @throws Problem invalid where a certificate course names no certificate; what is named of another one is left out
 */
export function courseColumns({
	kind,
	certificate: named,
	code,
	name,
	summary,
}: Omit<CourseInput, "prerequisites" | "sharing">) {
	const certificate = kind === "certificate" ? named : noName;
	if (kind === "certificate" && named.en === null && named.zh === null)
		throw invalid({ path: "certificate.zh", code: "name-missing" });
	const words = [code, name.en, name.zh, summary.en, summary.zh, certificate.en, certificate.zh];
	return {
		kind,
		certificate_en: certificate.en,
		certificate_zh: certificate.zh,
		code,
		name_en: name.en,
		name_zh: name.zh,
		summary_en: summary.en,
		summary_zh: summary.zh,
		search: sql<string>`to_tsvector('simple', ${searchWords(words.filter(Boolean).join(" "))})`,
	};
}

/** @throws Problem learning/course-code-taken */
export async function refuseTakenCode(
	{ tx }: WriteContext,
	organisationId: string,
	code: string,
	except?: string,
): Promise<void> {
	const taken = await tx
		.selectFrom("course")
		.select("id")
		.where("organisation_id", "=", organisationId)
		.where("code", "=", code)
		.$if(except !== undefined, (others) => others.where("id", "<>", except as string))
		.executeTakeFirst();
	if (taken) throw learningProblem("course-code-taken", { code }, [{ path: "code", code: "taken" }]);
}

/**
 * What a draft develops. A competency has to be one in which evidence can be recorded: no heading, of a published framework.
 * @throws Problem invalid naming the field
 */
export async function replaceDeveloped(
	context: WriteContext,
	draft: Draft,
	{ competencies }: Pick<CourseInput, "competencies">,
): Promise<void> {
	const { tx } = context;
	const known = await recordableCompetencies(
		context,
		competencies.map(({ competencyId }) => competencyId),
	);
	const missing = competencies.findIndex(({ competencyId }) => !known.has(competencyId));
	if (missing >= 0) throw invalid({ path: `competencies.${missing}.competencyId`, code: "unknown" });
	await tx.deleteFrom("course_competency").where("version_id", "=", draft.id).execute();
	if (competencies.length === 0) return;
	await tx
		.insertInto("course_competency")
		.values(
			competencies.map(({ competencyId, level }) => ({
				version_id: draft.id,
				course_id: draft.course_id,
				organisation_id: draft.organisation_id,
				competency_id: competencyId,
				level,
			})),
		)
		.execute();
}
