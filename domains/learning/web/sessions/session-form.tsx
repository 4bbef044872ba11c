import { Button, Checkbox, NativeSelect, NumberInput, TextInput } from "@mantine/core";
import { Link } from "#platform/web/app/navigate.tsx";
import { ServerForm } from "#platform/web/form/server-form.tsx";
import { useRequired } from "#platform/web/form/use-required.ts";
import { useServerForm } from "#platform/web/form/use-server-form.ts";
import { useName } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import styles from "../courses/courses.module.css";
import type { Offering } from "../offerings/calls-offerings.ts";
import offeringStyles from "../offerings/offerings.module.css";
import { TwoTexts } from "../parts/two-texts.tsx";
import { words } from "../words.ts";
import type { Sessions } from "./calls-sessions.ts";
import type { SessionValues } from "./session-values.ts";
import { messages } from "./sessions.messages.ts";

interface SessionFormProps {
	initialValues: SessionValues;
	offering: Offering;
	frame: Sessions;
	/** Offers to repeat it every week. */
	repeats: boolean;
	submitLabel: string;
	back: string;
	submit: (values: SessionValues, send: { headers: { "idempotency-key": string } }) => Promise<unknown>;
	onDone: (answer: unknown) => void;
}

/** Refusals that are overcome by accepting the overlap. */
const asksToAccept = new Set(["learning/session-clashes", "learning/session-tries"]);

/** What a session is, where, when, and who leads it. */
export function SessionForm(props: SessionFormProps) {
	const { initialValues, offering, frame, repeats, submitLabel, back, submit, onDone } = props;
	const t = useMessages(messages);
	const w = useMessages(words);
	const name = useName();
	const state = useServerForm<SessionValues, unknown>({
		initialValues,
		validate: useRequired("day", "from", "until"),
		submit,
		onDone,
	});
	const { form } = state;
	const { getInputProps } = form;
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
			<Card title={t("what")} lead={t("placeHow")}>
				<div className={offeringStyles.form}>
					<TwoTexts form={form} path="title" labels={{ zh: t("titleZh"), en: t("titleEn") }} />
					<TwoTexts form={form} path="place" labels={{ zh: t("placeZh"), en: t("placeEn") }} maxLength={200} />
					<div className={styles.grid}>
						<TextInput
							type="url"
							label={t("link")}
							description={t("linkHow")}
							maxLength={500}
							{...getInputProps("link")}
						/>
						<NativeSelect
							label={t("unit")}
							data={[
								{ value: "", label: t("noUnit") },
								...frame.units.map((unit) => ({ value: unit.id, label: name(unit.name) })),
							]}
							{...getInputProps("unitId")}
						/>
					</div>
				</div>
			</Card>
			<Card title={t("whenCard")} lead={t("inZone", { zone: frame.timeZone })}>
				<div className={styles.grid}>
					<TextInput
						type="date"
						label={t("day")}
						required
						min={frame.startsOn}
						max={frame.endsOn}
						{...getInputProps("day")}
					/>
					<TextInput type="time" label={t("from")} required {...getInputProps("from")} />
					<TextInput type="time" label={t("until")} required {...getInputProps("until")} />
					{repeats && (
						<NumberInput label={t("weeks")} description={t("weeksHow")} min={1} max={30} {...getInputProps("weeks")} />
					)}
					<NumberInput
						label={t("capacity")}
						description={t("capacityHow")}
						min={1}
						max={100_000}
						{...getInputProps("capacity")}
					/>
				</div>
				{form.values.capacity !== "" && (
					<Checkbox
						mt="md"
						label={t("booking")}
						description={t("bookingHow", { count: offering.taken })}
						checked={form.values.booking ?? Number(form.values.capacity) < offering.taken}
						onChange={({ currentTarget }) => form.setFieldValue("booking", currentTarget.checked)}
					/>
				)}
			</Card>
			<Card title={t("who")}>
				{offering.teachers.length === 0 ? (
					<p className={styles.none}>{t("noTeachers")}</p>
				) : (
					<Checkbox.Group aria-label={t("who")} {...getInputProps("leaderIds")}>
						<div className={styles.grid}>
							{offering.teachers.map((one) => (
								<Checkbox
									key={one.id}
									value={one.id}
									label={one.organisation ? `${one.name} · ${name(one.organisation)}` : one.name}
								/>
							))}
						</div>
					</Checkbox.Group>
				)}
			</Card>
			{(asksToAccept.has(state.problem?.code ?? "") || form.values.acceptClashes) && (
				<Checkbox
					label={t("acceptClashes")}
					description={t("acceptClashesHow")}
					{...getInputProps("acceptClashes", { type: "checkbox" })}
				/>
			)}
		</ServerForm>
	);
}
