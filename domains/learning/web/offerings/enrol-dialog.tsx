import { Button, Checkbox, Textarea } from "@mantine/core";
import { useState } from "react";
import { useStep } from "#platform/web/api/use-step.ts";
import { TypeAhead } from "#platform/web/form/type-ahead.tsx";
import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import { ErrorNote } from "#platform/web/page/error-page.tsx";
import { may } from "#platform/web/session/session.ts";
import { useSession } from "#platform/web/session/use-session.ts";
import dialog from "#platform/web/shell/dialog.module.css";
import { Dialog } from "#platform/web/shell/dialog.tsx";
import {
	addRule,
	enrolGroup,
	enrolList,
	findGroups,
	type Offering,
	type Preview,
	previewEnrolment,
} from "./calls-offerings.ts";
import { messages } from "./offerings.messages.ts";
import styles from "./offerings.module.css";

/** Enrols learners by a list of addresses, which is looked at first, or by a group. */
export function EnrolButton({ offering }: { offering: Offering }) {
	const t = useMessages(messages);
	const [opened, setOpened] = useState(false);
	return (
		<>
			<Button aria-haspopup="dialog" onClick={() => setOpened(true)}>
				{t("enrol")}
			</Button>
			<Dialog opened={opened} onClose={() => setOpened(false)} title={t("enrol")} wide>
				<EnrolForm id={offering.id} onDone={() => setOpened(false)} />
			</Dialog>
		</>
	);
}

function EnrolForm({ id, onDone }: { id: string; onDone: () => void }) {
	const t = useMessages(messages);
	const language = useLanguage();
	const session = useSession();
	const step = useStep("offerings");
	const [text, setText] = useState("");
	const [preview, setPreview] = useState<Preview | null>(null);
	const [follow, setFollow] = useState(false);
	const [busy, setBusy] = useState(false);
	const [error, setError] = useState<unknown>(null);
	const run = async (work: () => Promise<void>): Promise<void> => {
		setBusy(true);
		setError(null);
		try {
			await work();
		} catch (refusal) {
			setError(refusal);
		} finally {
			setBusy(false);
		}
	};
	const enrol = (work: () => Promise<{ enrolled: number }>) =>
		run(async () => {
			await step(work, ({ enrolled }) => t("enrolled", { count: enrolled }));
			onDone();
		});
	return (
		<div className={styles.form}>
			<Textarea
				label={t("byList")}
				description={t("byListHow")}
				rows={6}
				value={text}
				onChange={({ currentTarget }) => {
					setText(currentTarget.value);
					setPreview(null);
				}}
			/>
			{preview && <PreviewRows preview={preview} />}
			{may(session, "competencies.groups.see") && (
				<>
					<Checkbox
						label={t("followGroup")}
						description={t("followGroupHow")}
						checked={follow}
						onChange={({ currentTarget }) => setFollow(currentTarget.checked)}
					/>
					<TypeAhead
						label={t("byGroup")}
						eager
						value={null}
						search={(typed, signal) => findGroups(typed, language, signal)}
						onChange={(choice) => choice && void enrol(() => (follow ? addRule : enrolGroup)(id, choice.id))}
					/>
				</>
			)}
			{error !== null && <ErrorNote error={error} />}
			<div className={dialog.actions}>
				{preview === null || preview.ready === 0 ? (
					<Button
						loading={busy}
						disabled={text.trim() === ""}
						onClick={() => void run(async () => setPreview(await previewEnrolment(id, text)))}
					>
						{t("check")}
					</Button>
				) : (
					<Button loading={busy} onClick={() => void enrol(() => enrolList(id, text))}>
						{t("take")}
					</Button>
				)}
			</div>
		</div>
	);
}

function PreviewRows({ preview: { rows, ready, seats } }: { preview: Preview }) {
	const t = useMessages(messages);
	return (
		<div role="status">
			<p>
				<strong>{t("ready", { count: ready })}</strong> {seats !== null && t("seatsLeft", { seats })}
			</p>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: it is scrolled by the keyboard too */}
			<ul className={styles.rows} tabIndex={0}>
				{rows.map(({ line, address, name, problem }) => (
					<li key={line} data-wrong={problem ?? undefined}>
						{t("line", {
							line,
							who: [name ?? address, problem && t(`problem.${problem}`)].filter(Boolean).join(" – "),
						})}
					</li>
				))}
			</ul>
		</div>
	);
}
