import { Button, Checkbox, Textarea } from "@mantine/core";
import { useState } from "react";
import { type Choice, TypeAhead } from "#platform/web/form/type-ahead.tsx";
import { useName } from "#platform/web/i18n/named.tsx";
import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import { ErrorNote } from "#platform/web/page/error-page.tsx";
import { may } from "#platform/web/session/session.ts";
import { useSession } from "#platform/web/session/use-session.ts";
import dialog from "#platform/web/shell/dialog.module.css";
import { Dialog } from "#platform/web/shell/dialog.tsx";
import {
	addRule,
	type Enrolled,
	enrolGroup,
	enrolList,
	findGroups,
	type Offering,
	type Preview,
	previewEnrolment,
} from "./calls-offerings.ts";
import { messages } from "./offerings.messages.ts";
import styles from "./offerings.module.css";
import { useLearnersStep } from "./use-learners-step.ts";

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
	const step = useLearnersStep(id);
	const [text, setText] = useState("");
	const [preview, setPreview] = useState<Preview | null>(null);
	const [group, setGroup] = useState<Choice | null>(null);
	const [follow, setFollow] = useState(false);
	const [left, setLeft] = useState<Left | null>(null);
	const [reason, setReason] = useState("");
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
	/** What was found, and why, speaks of the list or the group that was asked of: of another one nothing is left of it. */
	const forget = (): void => {
		setPreview(null);
		setLeft(null);
		setReason("");
	};
	const kept = preview?.rows.filter(({ problem }) => problem === "lacks-required" || problem === "unseen").length ?? 0;
	const asked = left !== null || kept > 0;
	const exception = asked && reason.trim().length >= 3 ? reason.trim() : null;
	const enrol = (work: (why: string | null) => Promise<Enrolled>, why: string | null) =>
		run(async () => {
			const { lacking, unseen } = await step(
				() => work(why),
				({ enrolled }) => t("enrolled", { count: enrolled }),
			);
			if (lacking.length + unseen === 0) onDone();
			else setLeft({ lacking, unseen, again: work });
		});
	const ready = (preview?.ready ?? 0) + (exception === null ? 0 : kept);
	return (
		<div className={styles.form}>
			<Textarea
				label={t("byList")}
				description={t("byListHow")}
				rows={6}
				value={text}
				onChange={({ currentTarget }) => {
					setText(currentTarget.value);
					setGroup(null);
					forget();
				}}
			/>
			{preview && <PreviewRows preview={preview} />}
			{left && <LeftOut lacking={left.lacking} unseen={left.unseen} />}
			{asked && (
				<Textarea
					label={t("exception")}
					description={t("exceptionHow")}
					rows={2}
					maxLength={2000}
					value={reason}
					onChange={({ currentTarget }) => setReason(currentTarget.value)}
				/>
			)}
			{may(session, "competencies.groups.see") && (
				<>
					<TypeAhead
						label={t("byGroup")}
						eager
						value={group}
						search={(typed, signal) => findGroups(typed, language, signal)}
						onChange={(choice) => {
							setGroup(choice);
							forget();
						}}
					/>
					{group && (
						<Checkbox
							label={t("followGroup")}
							description={t("followGroupHow")}
							checked={follow}
							onChange={({ currentTarget }) => {
								setFollow(currentTarget.checked);
								forget();
							}}
						/>
					)}
				</>
			)}
			{error !== null && <ErrorNote error={error} />}
			<div className={dialog.actions}>
				{left ? (
					<Button loading={busy} disabled={exception === null} onClick={() => void enrol(left.again, exception)}>
						{t("takeAll")}
					</Button>
				) : group ? (
					<Button
						loading={busy}
						onClick={() => void enrol((why) => (follow ? addRule : enrolGroup)(id, group.id, why), null)}
					>
						{t("takeGroup")}
					</Button>
				) : preview === null || ready === 0 ? (
					<Button
						loading={busy}
						disabled={text.trim() === ""}
						onClick={() => void run(async () => setPreview(await previewEnrolment(id, text)))}
					>
						{t("check")}
					</Button>
				) : (
					<Button loading={busy} onClick={() => void enrol((why) => enrolList(id, text, why), exception)}>
						{t("take")}
					</Button>
				)}
			</div>
		</div>
	);
}

interface Left extends Pick<Enrolled, "lacking" | "unseen"> {
	again: (why: string | null) => Promise<Enrolled>;
}

/** Who was left out because they lack what the course requires, and what it is. */
function LeftOut({ lacking, unseen }: Pick<Left, "lacking" | "unseen">) {
	const t = useMessages(messages);
	const lacks = useLacks();
	return (
		<div role="status">
			{lacking.length > 0 && (
				<>
					<p>
						<strong>{t("leftOut", { count: lacking.length })}</strong>
					</p>
					{/* biome-ignore lint/a11y/noNoninteractiveTabindex: it is scrolled by the keyboard too */}
					<ul className={styles.rows} tabIndex={0}>
						{lacking.map((one, index) => (
							// biome-ignore lint/suspicious/noArrayIndexKey: two may bear one name
							<li key={index} data-wrong="lacks-required">
								{[one.name, lacks(one.lacks)].join(" – ")}
							</li>
						))}
					</ul>
				</>
			)}
			{unseen > 0 && (
				<p>
					<strong>{t("unseen", { count: unseen })}</strong> {t("unseenHow")}
				</p>
			)}
		</div>
	);
}

/** What somebody lacks, in a word. */
function useLacks(): (lacks: Enrolled["lacking"][number]["lacks"]) => string {
	const t = useMessages(messages);
	const name = useName();
	return (lacks) =>
		lacks.length === 0
			? ""
			: t("lacks", {
					what: lacks.map((one) => name(one.name)).join(t("comma")),
				});
}

function PreviewRows({ preview: { rows, ready, seats } }: { preview: Preview }) {
	const t = useMessages(messages);
	const lacks = useLacks();
	return (
		<div role="status">
			<p>
				<strong>{t("ready", { count: ready })}</strong> {seats !== null && t("seatsLeft", { seats })}
			</p>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: it is scrolled by the keyboard too */}
			<ul className={styles.rows} tabIndex={0}>
				{rows.map(({ line, address, name, problem, lacks: lacking }) => (
					<li key={line} data-wrong={problem ?? undefined}>
						{t("line", {
							line,
							who: [name ?? address, problem && t(`problem.${problem}`), lacks(lacking)].filter(Boolean).join(" – "),
						})}
					</li>
				))}
			</ul>
		</div>
	);
}
