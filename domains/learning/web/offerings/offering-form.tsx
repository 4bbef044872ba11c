import { Button, NativeSelect, NumberInput, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { placesQuery } from "#platform/web/api/places-query.ts";
import { Link } from "#platform/web/app/navigate.tsx";
import { ServerForm } from "#platform/web/form/server-form.tsx";
import { useRequired } from "#platform/web/form/use-required.ts";
import { useServerForm } from "#platform/web/form/use-server-form.ts";
import { useName } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { type Audience, audiences } from "../../contract-seats.ts";
import styles from "../courses/courses.module.css";
import { words } from "../words.ts";
import { messages } from "./offerings.messages.ts";

export interface OfferingValues extends Record<string, unknown> {
	term: string;
	section: string;
	startsOn: string;
	endsOn: string;
	capacity: number | string;
	openTo: Audience;
	/** Empty: where the organisation is; "online", or a place of the region. */
	placeId: string;
	/** Empty: as the course is named. */
	language: string;
}

export const ONLINE = "online";

/** What is sent of them. */
export const datesOf = ({ capacity, placeId, language, ...dates }: OfferingValues) => ({
	...dates,
	capacity: capacity === "" ? null : Number(capacity),
	online: placeId === ONLINE,
	placeId: placeId === "" || placeId === ONLINE ? null : placeId,
	language: language === "en" || language === "zh" ? (language as "en" | "zh") : null,
});

interface OfferingFormProps {
	initialValues: OfferingValues;
	submitLabel: string;
	back: string;
	submit: (values: OfferingValues, send: { headers: { "idempotency-key": string } }) => Promise<unknown>;
	onDone: (answer: unknown) => void;
}

/** Term, section, days, seats, who may ask for one, where it is held and in which language. */
export function OfferingForm({ initialValues, submitLabel, back, submit, onDone }: OfferingFormProps) {
	const t = useMessages(messages);
	const w = useMessages(words);
	const name = useName();
	const places = useQuery(placesQuery).data?.items ?? [];
	const state = useServerForm<OfferingValues, unknown>({
		initialValues,
		validate: useRequired("term", "section", "startsOn", "endsOn"),
		submit,
		onDone,
	});
	const { getInputProps } = state.form;
	return (
		<ServerForm
			form={state}
			submitLabel={submitLabel}
			actions={
				<Button component={Link} to={back} variant="default">
					{w("cancel")}
				</Button>
			}
		>
			<Card>
				<div className={styles.grid}>
					<TextInput label={t("term")} description={t("termHow")} required maxLength={60} {...getInputProps("term")} />
					<TextInput
						label={t("section")}
						description={t("sectionHow")}
						required
						maxLength={60}
						{...getInputProps("section")}
					/>
					<TextInput type="date" label={t("startsOn")} required {...getInputProps("startsOn")} />
					<TextInput type="date" label={t("endsOn")} required {...getInputProps("endsOn")} />
					<NumberInput
						label={t("capacity")}
						description={t("capacityHow")}
						min={1}
						max={100_000}
						{...getInputProps("capacity")}
					/>
					<NativeSelect
						label={t("openTo")}
						description={t("openToHow")}
						data={audiences.map((audience) => ({ value: audience, label: t(`openTo.${audience}`) }))}
						{...getInputProps("openTo")}
					/>
					<NativeSelect
						label={t("heldAt")}
						description={t("heldAtHow")}
						data={[
							{ value: "", label: t("heldAt.home") },
							{ value: ONLINE, label: t("heldAt.online") },
							...places.map((place) => ({ value: place.id, label: name(place.name) })),
						]}
						{...getInputProps("placeId")}
					/>
					<NativeSelect
						label={t("taughtIn")}
						description={t("taughtInHow")}
						data={(["", "zh", "en"] as const).map((value) => ({ value, label: t(`taughtIn.${value || "named"}`) }))}
						{...getInputProps("language")}
					/>
				</div>
			</Card>
		</ServerForm>
	);
}
