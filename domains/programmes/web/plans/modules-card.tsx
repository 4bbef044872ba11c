import { Button } from "@mantine/core";
import { useProblemText } from "#platform/web/api/problem-text.ts";
import { Link } from "#platform/web/app/navigate.tsx";
import { Named, useName } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { DownIcon, UpIcon } from "#platform/web/icons/icons.tsx";
import { Card } from "#platform/web/page/card.tsx";
import { Tag } from "#platform/web/page/chips.tsx";
import { SampleMark } from "#platform/web/page/sample-mark.tsx";
import { IconButton } from "#platform/web/shell/icon-button.tsx";
import { toast } from "#platform/web/values/toast.ts";
import { words } from "../words.ts";
import { type Module, orderModules, type Plan } from "./calls-plans.ts";
import { CommentButton } from "./comment-button.tsx";
import { messages } from "./plan-page.messages.ts";
import styles from "./plans.module.css";
import { usePlanStep } from "./use-plan-step.ts";

/** The modules in their order, each with what it develops, its courses, and who it needs. */
export function ModulesCard({ plan }: { plan: Plan }) {
	const t = useMessages(messages);
	const w = useMessages(words);
	const { id, moduleList, abilities, credits, creditsRequired } = plan;
	const sum = (key: "hoursTheory" | "hoursPractice" | "hoursSite"): number =>
		moduleList.reduce((total, module) => total + module[key], 0);
	return (
		<Card
			title={t("modules")}
			lead={t("modulesLead", {
				credits: w("credits", { count: credits }),
				wanted: creditsRequired,
				theory: sum("hoursTheory"),
				practice: sum("hoursPractice"),
				site: sum("hoursSite"),
			})}
			actions={
				abilities.includes("edit") && (
					<Button component={Link} to={`/training-plans/${id}/modules/new`} size="xs">
						{t("addModule")}
					</Button>
				)
			}
		>
			{moduleList.length === 0 && <p className={styles.dim}>{t("noModules")}</p>}
			<ol className={styles.plain} aria-label={t("modules")}>
				{moduleList.map((module, place) => (
					<ModuleItem key={module.id} plan={plan} module={module} place={place} />
				))}
			</ol>
		</Card>
	);
}

function ModuleItem({ plan, module, place }: { plan: Plan; module: Module; place: number }) {
	const t = useMessages(messages);
	const w = useMessages(words);
	const format = useFormat();
	const { credits, kind, term, summary, competencies, courses, required } = module;
	const recognised = plan.recognised.filter(({ moduleId }) => moduleId === module.id);
	const { hoursTheory: theory, hoursPractice: practice, hoursSite: site } = module;
	return (
		<li className={styles.module}>
			<div className={styles.moduleHead}>
				<h3>
					<Named name={module.name} hint />
				</h3>
				{module.uncovered.map((part) => (
					<Tag key={part} tone="act">
						{w("uncovered", { part: w(`part.${part}`) })}
					</Tag>
				))}
				<span className={styles.dim}>
					{[module.code, w("term", { term }), w("credits", { count: credits }), w(`kind.${kind}`)]
						.filter(Boolean)
						.join(" · ")}{" "}
					· {t("hours", { theory, practice, site })}
				</span>
			</div>
			{(summary.en || summary.zh) && (
				<p className={styles.said}>
					<Named name={summary} />
				</p>
			)}
			<dl className={styles.rows}>
				{competencies.length > 0 && (
					<>
						<dt>{t("develops")}</dt>
						<dd>
							<ul className={styles.chips}>
								{competencies.map(({ competency, level }) => (
									<li key={competency.id}>
										<Named name={competency.name} />{" "}
										<span className={styles.figure}>{w("level", { level: format.number(level) })}</span>
									</li>
								))}
							</ul>
						</dd>
					</>
				)}
				{courses.length > 0 && (
					<>
						<dt>{t("courses")}</dt>
						<dd>
							<ul className={styles.chips}>
								{courses.map((course) => (
									<li key={course.id}>
										<Link to={`/courses/${course.id}`}>
											<Named name={course.name} />
										</Link>
									</li>
								))}
							</ul>
						</dd>
					</>
				)}
				{recognised.length > 0 && (
					<>
						<dt>{t("recognised")}</dt>
						<dd>
							<ul className={styles.chips}>
								{recognised.map(({ course, organisation, credits: counted, sample }) => (
									<li key={course.id}>
										<Link to={`/courses/${course.id}`}>
											<Named name={course.name} />
										</Link>{" "}
										<span className={styles.dim}>
											<Named name={organisation.name} /> · {w("credits", { count: counted })}
										</span>{" "}
										{sample && <SampleMark />}
									</li>
								))}
							</ul>
						</dd>
					</>
				)}
				{required.length > 0 && (
					<>
						<dt>{t("requires")}</dt>
						<dd>
							<ul className={styles.chips}>
								{required.map(({ part, organisation }) => (
									<li key={part}>
										{w(`part.${part}`)}: {organisation ? <Named name={organisation.name} /> : "–"}
									</li>
								))}
							</ul>
						</dd>
					</>
				)}
			</dl>
			<ModuleTools plan={plan} module={module} place={place} />
		</li>
	);
}

function ModuleTools({ plan, module, place }: { plan: Plan; module: Module; place: number }) {
	const t = useMessages(messages);
	const w = useMessages(words);
	const name = useName()(module.name);
	const step = usePlanStep();
	const said = useProblemText();
	const { id, moduleList } = plan;
	const move = (by: 1 | -1): void => {
		const ids = moduleList.map((one) => one.id);
		const other = ids[place + by];
		if (!other) return;
		ids[place + by] = module.id;
		ids[place] = other;
		void step(() => orderModules(id, ids)).catch((refusal) => toast(said(refusal), "act"));
	};
	return (
		<div className={styles.tools}>
			{plan.abilities.includes("edit") && (
				<>
					<Button
						component={Link}
						to={`/training-plans/${id}/modules/${module.id}`}
						variant="default"
						size="compact-sm"
						aria-label={t("editModule", { name })}
					>
						{w("edit")}
					</Button>
					<IconButton label={t("up", { name })} icon={<UpIcon />} onClick={() => move(-1)} />
					<IconButton label={t("down", { name })} icon={<DownIcon />} onClick={() => move(1)} />
				</>
			)}
			<CommentButton plan={plan} part="module" partId={module.id} name={module.name} />
		</div>
	);
}
