import { courseOfOffering } from "#domains/learning/api.ts";
import { personAccount, saveOwnStatements } from "#domains/records/api.ts";
import type { Listener } from "#platform/server/outbox/listeners.ts";
import type { Statement } from "../check-statement.ts";
import { prepareStatement } from "../prepare-statement.ts";
import {
	type ActivityTypeName,
	activityTypes,
	extensionAt,
	surroundingsOf,
	templates,
	typeAt,
	verbAt,
	verbs,
	versionAt,
} from "./vocabulary.ts";

const PROFILE = "http://adlnet.gov/expapi/activities/profile";

/**
 * The one place where events of our domains become statements, in the store of the organisation for which somebody
 * acted, or where they learn: the one that offers the course, named by the event. A statement says who did what to which page and nothing of its state: that is the domain's to tell. It has the
 * event's id, so that an event delivered twice is one statement.
 */
export const recordEvents = (base: string): Listener => ({
	name: "interop.xapi.own-statements",
	events: Object.values(templates).map(({ event }) => event),
	async handle(context, event) {
		const template = Object.values(templates).find((one) => one.event === event.name);
		const object = template && event.payload[template.id];
		const { organisationId = event.organisationId, personId = event.actorId, happenedAt = event.at } = event.payload;
		// What the system did by itself and for nobody, or a person for no organisation, is nobody's learning record.
		if (!template || typeof object !== "string" || typeof personId !== "string" || typeof organisationId !== "string")
			return;
		// Whoever is being erased meanwhile is waited for: nothing may be written of them after it.
		const person = await context.tx
			.selectFrom("person")
			.select("erased_at")
			.where("id", "=", personId)
			.forShare()
			.executeTakeFirst();
		if (person?.erased_at) return;
		const { verb, type, page } = template;
		const activity = (of: ActivityTypeName, id: string) => ({
			objectType: "Activity",
			id,
			definition: { type: typeAt(base, of), name: activityTypes[of].name },
		});
		const { offeringId, position } = event.payload;
		const { parent, grouping } = surroundingsOf(template);
		const courseId =
			grouping && typeof offeringId === "string" ? await courseOfOffering(context, offeringId) : undefined;
		const statement: Statement = {
			id: event.id,
			actor: { objectType: "Agent", account: personAccount(personId) },
			verb: { id: verbAt(base, verb), display: verbs[verb].name },
			object: activity(type, `${base}/${page}/${object}`),
			...(verb === "progressed" &&
				typeof position === "number" && { result: { extensions: { [extensionAt(base, "position")]: position } } }),
			context: {
				platform: "Ronghe",
				contextActivities: {
					...(parent &&
						typeof offeringId === "string" && { parent: [activity(parent, `${base}/offerings/${offeringId}`)] }),
					...(grouping && courseId && { grouping: [activity(grouping, `${base}/courses/${courseId}`)] }),
					category: [{ id: versionAt(base), definition: { type: PROFILE } }],
				},
			},
			// What is told later than it happened names its own instant.
			timestamp: happenedAt,
		} as Statement;
		const authority = { objectType: "Agent", account: { homePage: base, name: "ronghe" } } as const;
		const prepared = prepareStatement(statement, { edition: "2.0.0", authority, came: new Set() });
		await saveOwnStatements(context, organisationId, [prepared]);
	},
});
