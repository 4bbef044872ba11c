import { Named, useName } from "#platform/web/i18n/named.tsx";
import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { allowsCopies } from "../../contract-sharing.ts";
import { licenceNames, licencePage, tierNames } from "../../sharing-names.ts";
import sessionStyles from "../sessions/session.module.css";
import type { Course } from "./calls-courses.ts";
import { sharingWords } from "./sharing.messages.ts";

/** Whose a course is, under which licence and terms, to whom it is open, and from where it comes. */
export function SharingCard({ course: { sharing, organisation } }: { course: Course }) {
	const t = useMessages(sharingWords);
	const language = useLanguage();
	const name = useName();
	const { licence, licenceText, terms, tier, origin } = sharing;
	const page = licencePage(licence);
	const called = licenceNames[licence][language];
	const copies = allowsCopies(licence) && (tier === "region" || tier === "public");
	return (
		<Card title={t("title")} lead={t(copies ? "copies" : "noCopies")}>
			<dl className={sessionStyles.facts}>
				<div>
					<dt>{t("owner")}</dt>
					<dd>
						<Named name={organisation.name} />
					</dd>
				</div>
				<div>
					<dt>{t("licence")}</dt>
					<dd>
						{page ? (
							<a href={page} target="_blank" rel="noopener noreferrer license">
								{called}
							</a>
						) : (
							called
						)}
						{licence === "own" && (
							<small>
								<Named name={licenceText} />
							</small>
						)}
					</dd>
				</div>
				{(terms.en || terms.zh) && (
					<div>
						<dt>{t("terms")}</dt>
						<dd>
							<Named name={terms} />
						</dd>
					</div>
				)}
				<div>
					<dt>{t("tier")}</dt>
					<dd>{tierNames[tier][language]}</dd>
				</div>
				{origin.length > 0 && (
					<div>
						<dt>{t("origin")}</dt>
						<dd>
							{origin.map((source, index) => (
								// biome-ignore lint/suspicious/noArrayIndexKey: they never move
								<div key={index}>
									{t("from", {
										course: name(source.course),
										owner: name(source.organisation),
										licence: licenceNames[source.licence][language],
									})}
									{source.licenceText && (
										<small>
											<Named name={source.licenceText} />
										</small>
									)}
								</div>
							))}
						</dd>
					</div>
				)}
			</dl>
		</Card>
	);
}
