import { Button, Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { placesQuery } from "#platform/web/api/places-query.ts";
import { TypeAhead } from "#platform/web/form/type-ahead.tsx";
import { typedNumber } from "#platform/web/form/typed-number.ts";
import { useName } from "#platform/web/i18n/named.tsx";
import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import { CloseIcon } from "#platform/web/icons/icons.tsx";
import { Card } from "#platform/web/page/card.tsx";
import { IconButton } from "#platform/web/shell/icon-button.tsx";
import { findTargets, type PlanWish } from "./calls-personal.ts";
import { messages } from "./personal.messages.ts";
import styles from "./personal.module.css";

const MOST_TARGETS = 5;

export interface Wish extends Pick<PlanWish, "terms" | "hoursPerTerm" | "places" | "online" | "languages"> {
	targets: { id: string; name: { en: string | null; zh: string | null } }[];
}

/** Some 130 hours are eight a week. */
export const usualWish: Wish = {
	targets: [],
	terms: 4,
	hoursPerTerm: 130,
	places: [],
	online: false,
	languages: [],
};

/** Beside the ids of places. */
const ONLINE = "online";

/** Occupations, hours, terms, and where and in which language one can learn: what a plan is asked for with. */
export function WishCard({ start, onPlan }: { start: Wish; onPlan: (wish: Wish) => void }) {
	const t = useMessages(messages);
	const language = useLanguage();
	const name = useName();
	const [targets, setTargets] = useState(start.targets);
	const [hours, setHours] = useState(String(start.hoursPerTerm));
	const [terms, setTerms] = useState(start.terms);
	const [where, setWhere] = useState([...(start.online ? [ONLINE] : []), ...start.places]);
	const [languages, setLanguages] = useState<string[]>(start.languages);
	const places = useQuery(placesQuery).data?.items ?? [];
	const [tried, setTried] = useState(false);
	const hoursPerTerm = typedNumber(hours);
	const hoursWrong = !(Number.isInteger(hoursPerTerm) && Number(hoursPerTerm) >= 10 && Number(hoursPerTerm) <= 1200);
	const plan = (event: FormEvent): void => {
		event.preventDefault();
		setTried(true);
		if (targets.length === 0 || hoursWrong) return;
		onPlan({
			targets,
			terms,
			hoursPerTerm: Number(hoursPerTerm),
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
								{name(target.name)}
								<IconButton
									label={t("dropTarget", { name: name(target.name) })}
									icon={<CloseIcon />}
									onClick={() => setTargets(targets.filter(({ id }) => id !== target.id))}
								/>
							</li>
						))}
					</ul>
				)}
				{targets.length < MOST_TARGETS && (
					<TypeAhead
						key={targets.length}
						label={t("target")}
						placeholder={t("targetHow")}
						required={targets.length === 0}
						value={null}
						error={tried && targets.length === 0 ? t("noTarget") : undefined}
						search={(text, signal) => findTargets(text, language, signal)}
						onChange={(choice) => {
							if (choice && !targets.some(({ id }) => id === choice.id)) setTargets([...targets, choice]);
						}}
					/>
				)}
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
						description={t("hoursHow")}
						inputMode="numeric"
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
