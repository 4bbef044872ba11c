import { Button, Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { placesQuery } from "#platform/web/api/places-query.ts";
import { TypeAhead } from "#platform/web/form/type-ahead.tsx";
import { typedNumber } from "#platform/web/form/typed-number.ts";
import { useName } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import { CloseIcon } from "#platform/web/icons/icons.tsx";
import { Card } from "#platform/web/page/card.tsx";
import { IconButton } from "#platform/web/shell/icon-button.tsx";
import { findPositions, findTargets, type PersonalPlan, type PlanWish, type Target } from "./calls-personal.ts";
import { InterestFields } from "./interest-fields.tsx";
import { messages } from "./personal.messages.ts";
import styles from "./personal.module.css";
import { StandardFields, standardReady, type WishedStandard } from "./standard-fields.tsx";

/** Of teaching in a term, by which hours a week are hours a term. */
export const WEEKS = 16;
const MOST_HOURS_A_WEEK = 75;
const MOST_TARGETS = 5;
const MOST_STANDARDS = 3;

export interface WishedTarget {
	kind: "occupation" | "position";
	id: string;
	name: { en: string | null; zh: string | null };
}

export interface Wish extends Pick<PlanWish, "terms" | "hoursPerTerm" | "places" | "online" | "languages"> {
	targets: WishedTarget[];
	standards: WishedStandard[];
	interests: PersonalPlan["interests"];
}

export const usualWish: Wish = {
	targets: [],
	standards: [],
	terms: 4,
	hoursPerTerm: 8 * WEEKS,
	places: [],
	online: false,
	languages: [],
	interests: { competencies: [], occupations: [] },
};

/** What another plan can still be made of: positions that were closed or have lapsed are left out. */
export const wishOf = ({ targets, ...plan }: PersonalPlan): Wish => ({
	...plan,
	targets: targets.flatMap(({ kind, id, name, state }) =>
		kind === "standard" || state === "closed" || state === "lapsed" ? [] : [{ kind, id, name }],
	),
});

/** What is asked for with it. */
export const aimsOf = ({
	targets,
	standards,
	interests,
}: Wish): Pick<PlanWish, "occupationIds" | "positionIds" | "standards" | "interests"> => ({
	interests: {
		competencyIds: interests.competencies.map(({ id }) => id),
		occupationIds: interests.occupations.map(({ id }) => id),
	},
	occupationIds: targets.flatMap(({ kind, id }) => (kind === "occupation" ? [id] : [])),
	positionIds: targets.flatMap(({ kind, id }) => (kind === "position" ? [id] : [])),
	standards: standards.map(({ competencies, ...standard }) => ({
		...standard,
		competencies: competencies.map(({ competencyId, level }) => ({ competencyId, level })),
	})),
});

/** Beside the ids of places. */
const ONLINE = "online";

/** Occupations, hours, terms, and where and in which language one can learn: what a plan is asked for with. */
export function WishCard({ start, onPlan }: { start: Wish; onPlan: (wish: Wish) => void }) {
	const t = useMessages(messages);
	const language = useLanguage();
	const name = useName();
	const format = useFormat();
	const [targets, setTargets] = useState(start.targets);
	const [standards, setStandards] = useState(start.standards);
	const [interests, setInterests] = useState(start.interests);
	const [hours, setHours] = useState(String(Math.round((100 * start.hoursPerTerm) / WEEKS) / 100));
	const [terms, setTerms] = useState(start.terms);
	const [where, setWhere] = useState([...(start.online ? [ONLINE] : []), ...start.places]);
	const [languages, setLanguages] = useState<string[]>(start.languages);
	const places = useQuery(placesQuery).data?.items ?? [];
	const [tried, setTried] = useState(false);
	const hoursAWeek = typedNumber(hours);
	const hoursWrong = !(hoursAWeek >= 1 && hoursAWeek <= MOST_HOURS_A_WEEK);
	const hoursPerTerm = Math.round(hoursAWeek * WEEKS);
	const ofKind = (wanted: WishedTarget["kind"]): number => targets.filter(({ kind }) => kind === wanted).length;
	const noTarget = targets.length + standards.length === 0;
	const add = (kind: WishedTarget["kind"], choice: Target | null): void => {
		if (choice && !targets.some(({ id }) => id === choice.id))
			setTargets([...targets, { kind, id: choice.id, name: choice.name }]);
	};
	const plan = (event: FormEvent): void => {
		event.preventDefault();
		setTried(true);
		if (noTarget || hoursWrong || !standards.every(standardReady)) return;
		onPlan({
			targets,
			standards,
			interests,
			terms,
			hoursPerTerm,
			places: where.filter((one) => one !== ONLINE),
			online: where.includes(ONLINE),
			languages: languages as Wish["languages"],
		});
	};
	return (
		<Card title={t("wish")} lead={t("wishLead")}>
			<form className={styles.wish} onSubmit={plan} noValidate>
				{targets.length > 0 && (
					<ul className={styles.targets} aria-label={t("targets")}>
						{targets.map((target) => (
							<li key={target.id} className={styles.target}>
								{t(`kind.${target.kind}`)} · {name(target.name)}
								<IconButton
									label={t("dropTarget", { name: name(target.name) })}
									icon={<CloseIcon />}
									onClick={() => setTargets(targets.filter(({ id }) => id !== target.id))}
								/>
							</li>
						))}
					</ul>
				)}
				<div className={styles.finders}>
					{ofKind("occupation") < MOST_TARGETS && (
						<TypeAhead
							key={`occupation ${targets.length}`}
							label={t("target")}
							placeholder={t("targetHow")}
							value={null}
							error={tried && noTarget ? t("noTarget") : undefined}
							search={(text, signal) => findTargets(text, language, signal)}
							onChange={(choice) => add("occupation", choice)}
						/>
					)}
					{ofKind("position") < MOST_TARGETS && (
						<TypeAhead
							key={`position ${targets.length}`}
							label={t("position")}
							placeholder={t("positionHow")}
							value={null}
							search={(text, signal) => findPositions(text, language, signal)}
							onChange={(choice) => add("position", choice)}
						/>
					)}
				</div>
				{standards.map((standard, i) => (
					<StandardFields
						// biome-ignore lint/suspicious/noArrayIndexKey: they have no other name until one is typed
						key={i}
						standard={standard}
						tried={tried}
						onChange={(next) => setStandards(standards.with(i, next))}
						onRemove={() => setStandards(standards.toSpliced(i, 1))}
					/>
				))}
				{standards.length < MOST_STANDARDS && (
					<div>
						<Button
							variant="default"
							onClick={() => setStandards([...standards, { title: "", language, competencies: [] }])}
						>
							{t("addStandard")}
						</Button>
					</div>
				)}
				<InterestFields interests={interests} onChange={setInterests} />
				<div className={styles.limits} data-wide>
					<Checkbox.Group label={t("where")} description={t("whereHow")} value={where} onChange={setWhere}>
						<div className={styles.choices}>
							<Checkbox value={ONLINE} label={t("online")} />
							{places.map((place) => (
								<Checkbox key={place.id} value={place.id} label={name(place.name)} />
							))}
						</div>
					</Checkbox.Group>
					<Checkbox.Group
						label={t("languages")}
						description={t("languagesHow")}
						value={languages}
						onChange={setLanguages}
					>
						<div className={styles.choices}>
							{(["zh", "en"] as const).map((one) => (
								<Checkbox key={one} value={one} label={t(`language.${one}`)} />
							))}
						</div>
					</Checkbox.Group>
				</div>
				<div className={styles.limits}>
					<TextInput
						label={t("hours")}
						description={
							hoursWrong
								? t("hoursHow")
								: t("hoursSum", { hours: format.number(hoursPerTerm), weeks: format.number(WEEKS) })
						}
						inputMode="decimal"
						required
						value={hours}
						error={tried && hoursWrong ? t("hoursBounds") : undefined}
						onChange={(event) => setHours(event.currentTarget.value)}
					/>
					<NativeSelect
						label={t("terms")}
						value={terms}
						data={Array.from({ length: 8 }, (_, i) => String(i + 1))}
						onChange={(event) => setTerms(Number(event.currentTarget.value))}
					/>
					<Button type="submit">{t("propose")}</Button>
				</div>
			</form>
		</Card>
	);
}
