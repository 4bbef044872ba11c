import { Button } from "@mantine/core";
import { useEffect } from "react";
import { Link, useGo } from "#platform/web/app/navigate.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { useSession } from "#platform/web/session/use-session.ts";
import { useDocumentTitle } from "../parts/use-document-title.ts";
import { messages } from "./landing.messages.ts";
import styles from "./landing.module.css";
import { LoopPicture } from "./loop-picture.tsx";
import { RoleTour } from "./role-tour.tsx";
import { TopShortages } from "./top-shortages.tsx";

const audience = ["government", "school", "enterprise", "institute", "site", "student"] as const;

/** What a visitor sees: what this is, for whom, what it found last, and the way in. */
export function Page() {
	const t = useMessages(messages);
	const go = useGo();
	const { person } = useSession();
	const inside = person !== null;
	useEffect(() => {
		if (inside) go("/home", { replace: true });
	}, [inside, go]);
	useDocumentTitle(t("title"));
	if (inside) return null;
	return (
		<>
			<div className={styles.hero}>
				<div>
					<h1>{t("headline")}</h1>
					<p className={styles.lead}>{t("lead")}</p>
					<div className={styles.actions}>
						<Button component={Link} to="/sign-in" size="md">
							{t("signIn")}
						</Button>
						<Button component={Link} to="/sign-up" size="md" variant="default">
							{t("signUp")}
						</Button>
						<Link to="/organisations">{t("directory")}</Link>
					</div>
				</div>
				<LoopPicture />
			</div>
			<ul className={styles.whom} aria-label={t("forWhom")}>
				{audience.map((who) => (
					<li key={who}>
						<strong>{t(`for.${who}`)}</strong>
						<span>{t(`for.${who}.what`)}</span>
					</li>
				))}
			</ul>
			<div className={styles.below}>
				<TopShortages />
				<RoleTour />
			</div>
		</>
	);
}
