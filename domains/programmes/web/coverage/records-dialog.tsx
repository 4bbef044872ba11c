import { useQuery } from "@tanstack/react-query";
import { Link } from "#platform/web/app/navigate.tsx";
import { Named, useName } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { SampleMark } from "#platform/web/page/sample-mark.tsx";
import { may } from "#platform/web/session/session.ts";
import { useSession } from "#platform/web/session/use-session.ts";
import { Dialog } from "#platform/web/shell/dialog.tsx";
import { DateText } from "#platform/web/values/date-text.tsx";
import { words } from "../words.ts";
import { type Coverage, type CoverageCell, type CoverageRecords, recordsQuery } from "./calls-coverage.ts";
import { messages } from "./coverage.messages.ts";
import styles from "./coverage.module.css";
import { useLevelText } from "./heat-map.tsx";

interface RecordsDialogProps {
	coverage: Coverage;
	cell: CoverageCell;
	onClose: () => void;
}

/** What stands behind a cell of the heat map. */
export function RecordsDialog({ coverage, cell, onClose }: RecordsDialogProps) {
	const t = useMessages(messages);
	const name = useName();
	const figure = useLevelText();
	const { linkId, competencyId, required, asked, taught, state } = cell;
	const query = useQuery(recordsQuery(coverage.chain.id, linkId, competencyId));
	const link = coverage.links.find(({ id }) => id === linkId);
	const competency = coverage.competencies.find(({ id }) => id === competencyId);
	if (!link || !competency) return null;
	return (
		<Dialog
			opened
			wide
			onClose={onClose}
			title={t("behind", { link: name(link.name), competency: name(competency.name) })}
		>
			<p>{t("behindLead", { required: figure(required), taught: figure(taught), state: t(`state.${state}`) })}</p>
			{asked && (
				<p>{t(asked.beyond ? "askedBeyond" : "askedWithin", { count: asked.needs, level: figure(asked.level) })}</p>
			)}
			<QueryView query={query} rows={4}>
				{(records) => (
					<>
						<Required records={records} />
						<Taught records={records} />
						<Asked records={records} />
					</>
				)}
			</QueryView>
		</Dialog>
	);
}

function Required({ records: { occupations } }: { records: CoverageRecords }) {
	const t = useMessages(messages);
	const w = useMessages(words);
	const figure = useLevelText();
	return (
		<>
			<h3 className={styles.heading}>{t("requiredBy")}</h3>
			{occupations.length === 0 && <p className={styles.dim}>{t("noOccupation")}</p>}
			<ul className={styles.plain}>
				{occupations.map(({ id, name, level }) => (
					<li key={id} className={styles.one}>
						<Link to={`/occupations/${id}`}>
							<Named name={name} hint />
						</Link>
						<span className={styles.figure}>{w("level", { level: figure(level) })}</span>
					</li>
				))}
			</ul>
		</>
	);
}

function Taught({ records: { courses, modules } }: { records: CoverageRecords }) {
	const t = useMessages(messages);
	const w = useMessages(words);
	const name = useName();
	const figure = useLevelText();
	return (
		<>
			<h3 className={styles.heading}>{t("taughtBy")}</h3>
			{courses.length + modules.length === 0 && <p className={styles.dim}>{t("nothingTeaches")}</p>}
			<ul className={styles.plain}>
				{courses.map((course) => (
					<li key={course.id} className={styles.one}>
						<span>
							<Link to={`/courses/${course.id}`}>
								<Named name={course.name} />
							</Link>{" "}
							{course.sample && <SampleMark />}{" "}
							<span className={styles.dim}>
								<Named name={course.organisation} /> · <DateText value={course.since} />
							</span>
						</span>
						<span className={styles.figure}>{w("level", { level: figure(course.level) })}</span>
					</li>
				))}
				{modules.map((module) => (
					<li key={module.id} className={styles.one}>
						<span>
							<Link to={`/training-plans/${module.planId}`}>
								<Named name={module.name} />
							</Link>{" "}
							<span className={styles.dim}>
								{t("planOf", { plan: name(module.plan) })} · <Named name={module.organisation} /> ·{" "}
								<DateText value={module.since} />
							</span>
						</span>
						<span className={styles.figure}>{w("level", { level: figure(module.level) })}</span>
					</li>
				))}
			</ul>
		</>
	);
}

function Asked({ records: { needs, needCount } }: { records: CoverageRecords }) {
	const t = useMessages(messages);
	const w = useMessages(words);
	const figure = useLevelText();
	const session = useSession();
	const hidden = needCount === null ? 0 : needCount - needs.length;
	return (
		<>
			<h3 className={styles.heading}>{t("askedBy")}</h3>
			{needCount === 0 && <p className={styles.dim}>{t("noNeed")}</p>}
			{needCount === null && <p className={styles.dim}>{t(needs.length === 0 ? "noNeedOfYours" : "needsOfYours")}</p>}
			<ul className={styles.plain}>
				{needs.map(({ id, title, language, organisation, headcount, level, sample }) => (
					<li key={id} className={styles.one}>
						<span>
							{may(session, "demand.needs.read") ? (
								<Link to={`/needs/${id}`} lang={language}>
									{title}
								</Link>
							) : (
								<span lang={language}>{title}</span>
							)}{" "}
							{sample && <SampleMark />}{" "}
							<span className={styles.dim}>
								<Named name={organisation} /> · {t("heads", { count: headcount })}
							</span>
						</span>
						<span className={styles.figure}>{w("level", { level: figure(level) })}</span>
					</li>
				))}
			</ul>
			{hidden > 0 && <p className={styles.dim}>{t("hiddenNeeds", { count: hidden })}</p>}
		</>
	);
}
