import { Button, Select, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useStep } from "#platform/web/api/use-step.ts";
import { ServerForm } from "#platform/web/form/server-form.tsx";
import { useServerForm } from "#platform/web/form/use-server-form.ts";
import { useName } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { Dialog } from "#platform/web/shell/dialog.tsx";
import type { Lock, OpeningPart } from "../../contract-release.ts";
import { lockedQuery, openEarly } from "./calls-openings.ts";
import { openingWords } from "./openings.messages.ts";
import { releaseWords } from "./release.messages.ts";
import styles from "./release.module.css";
import { useRuleText } from "./rule-words.ts";

interface EarlyProps {
	offeringId: string;
	part: OpeningPart;
}

/** A button that asks for whom a part is opened early, and why. */
export function EarlyButton({ offeringId, part }: EarlyProps) {
	const t = useMessages(openingWords);
	const name = useName();
	const [opened, setOpened] = useState(false);
	const title = t("earlyTitle", { name: name(part.title) });
	return (
		<>
			<Button
				variant="default"
				size="xs"
				aria-haspopup="dialog"
				aria-label={`${t("early")} ${name(part.title)}`}
				onClick={() => setOpened(true)}
			>
				{t("early")}
			</Button>
			<Dialog opened={opened} onClose={() => setOpened(false)} title={title}>
				<EarlyForm offeringId={offeringId} part={part} onDone={() => setOpened(false)} />
			</Dialog>
		</>
	);
}

function EarlyForm(props: EarlyProps & { onDone: () => void }) {
	const t = useMessages(openingWords);
	const query = useQuery(lockedQuery(props.offeringId, props.part.partId));
	return (
		<QueryView query={query}>
			{({ items }) => (items.length === 0 ? <p>{t("nobody")}</p> : <LearnerForm {...props} learners={items} />)}
		</QueryView>
	);
}

interface LearnerFormProps extends EarlyProps {
	learners: readonly { personId: string; name: string; lock: Lock }[];
	onDone: () => void;
}

function LearnerForm({ offeringId, part, learners, onDone }: LearnerFormProps) {
	const t = useMessages(openingWords);
	const r = useMessages(releaseWords);
	const text = useRuleText();
	const step = useStep("openings");
	const state = useServerForm<{ personId: string; reason: string }, unknown>({
		initialValues: { personId: learners[0]?.personId ?? "", reason: "" },
		submit: ({ personId, reason }) =>
			step(
				() => openEarly(offeringId, part.partId, personId, reason),
				() => t("opened"),
			),
		onDone,
		guard: false,
	});
	const { form } = state;
	const chosen = learners.find(({ personId }) => personId === form.values.personId);
	return (
		<ServerForm form={state} submitLabel={t("openIt")}>
			<p>{t("earlyLead")}</p>
			<Select
				searchable
				allowDeselect={false}
				limit={50}
				label={t("learner")}
				nothingFoundMessage={t("noSuch")}
				data={learners.map(({ personId, name }) => ({ value: personId, label: name }))}
				{...form.getInputProps("personId")}
			/>
			{chosen && <p className={styles.dim}>{t("lacks", { what: chosen.lock.reasons.map(text).join(r("and")) })}</p>}
			<Textarea
				rows={2}
				maxLength={2000}
				label={t("reason")}
				description={t("reasonHow")}
				{...form.getInputProps("reason")}
			/>
		</ServerForm>
	);
}
