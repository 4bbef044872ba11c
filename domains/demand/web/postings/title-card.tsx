import { Button } from "@mantine/core";
import { useState } from "react";
import { Link } from "#platform/web/app/navigate.tsx";
import { type Choice, TypeAhead } from "#platform/web/form/type-ahead.tsx";
import { Named } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { suggestOccupations } from "../calls-occupations.ts";
import { Facts } from "../parts/facts.tsx";
import type { TitleCandidate, WaitingTitle } from "./calls-titles.ts";
import { useMatchReason } from "./match-reason.ts";
import styles from "./title-queue.module.css";
import { messages } from "./titles.messages.ts";
import type { Settling } from "./use-settling.ts";

/** One title with what is known of its postings, the candidates, and every other way to settle it. */
export function TitleCard({ title, settling }: { title: WaitingTitle; settling: Settling }) {
	const t = useMessages(messages);
	const language = useLanguage();
	const [other, setOther] = useState<Choice | null>(null);
	const listed = (values: readonly string[]) => (values.length > 0 ? values.join(" · ") : null);
	return (
		<Card
			title={title.title}
			lead={
				<>
					{t("postings", { count: title.postings })} ·{" "}
					<Link to={`/postings?titleKey=${encodeURIComponent(title.titleKey)}`}>{t("see")}</Link>
				</>
			}
		>
			<Facts
				items={[
					{ label: t("spellings"), value: listed(title.spellings) },
					{ label: t("secondary"), value: listed(title.secondaryTitles) },
					{ label: t("categories"), value: listed(title.categories) },
					{ label: t("employers"), value: listed(title.employers) },
					{ label: t("sources"), value: listed(title.sources) },
				]}
			/>
			<h3 className={styles.question}>{t("candidates")}</h3>
			{title.candidates.length === 0 ? (
				<p className={styles.dim}>{t("noCandidates")}</p>
			) : (
				<ol className={styles.candidates}>
					{title.candidates.map((candidate, index) => (
						<li key={candidate.occupation.id}>
							<Candidate
								candidate={candidate}
								number={index + 1}
								busy={settling.busy}
								onTake={() => settling.decide(candidate.occupation.id)}
							/>
						</li>
					))}
				</ol>
			)}
			<div className={styles.other}>
				<TypeAhead
					label={t("other")}
					placeholder={t("otherHint")}
					value={other}
					onChange={setOther}
					search={(text, signal) => suggestOccupations(text, language, signal)}
				/>
				<Button disabled={!other} loading={settling.busy} onClick={() => other && settling.decide(other.id)}>
					{t("take")}
				</Button>
			</div>
			<div className={styles.actions}>
				<Button variant="default" loading={settling.busy} onClick={() => settling.decide(null)}>
					{t("none")}
				</Button>
				<Button variant="default" onClick={settling.skip}>
					{t("skip")}
				</Button>
			</div>
			<p className={styles.keys}>{t("keys")}</p>
		</Card>
	);
}

interface CandidateProps {
	candidate: TitleCandidate;
	number: number;
	busy: boolean;
	onTake: () => void;
}

function Candidate({ candidate, number, busy, onTake }: CandidateProps) {
	const t = useMessages(messages);
	const format = useFormat();
	const say = useMatchReason();
	const { occupation, score, reason } = candidate;
	return (
		<button type="button" className={styles.candidate} disabled={busy} onClick={onTake}>
			<kbd>{number}</kbd>
			<span>
				<span className={styles.name}>
					<Named name={occupation.name} hint /> <small>{occupation.code}</small>
				</span>
				<span className={styles.why}>{say(reason).join(" ")}</span>
			</span>
			<span className={styles.score}>
				{t("score", { share: format.share(score) })}
				<span className={styles.track} aria-hidden="true">
					<span style={{ width: `${Math.round(score * 100)}%` }} />
				</span>
			</span>
		</button>
	);
}
