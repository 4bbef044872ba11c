import { TypeAhead } from "#platform/web/form/type-ahead.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { findPeople } from "./calls-discussions.ts";
import { messages } from "./discussions.messages.ts";

/** Finds somebody of the offering, whose name then stands in the text after an @. */
export function MentionPicker({ offeringId, onName }: { offeringId: string; onName: (name: string) => void }) {
	const t = useMessages(messages);
	return (
		<TypeAhead
			label={t("mention")}
			description={t("mentionHow")}
			value={null}
			eager
			search={async (text, signal) =>
				(await findPeople(offeringId, text, signal)).items.map(({ id, name, role }) => ({
					id,
					label: name,
					hint: role === "learner" ? undefined : t(`role.${role}`),
				}))
			}
			onChange={(person) => person && onName(person.label)}
		/>
	);
}
