import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { Link } from "#platform/web/app/navigate.tsx";
import { Named, useName } from "#platform/web/i18n/named.tsx";
import { pickName } from "#platform/web/i18n/pick-name.ts";
import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { Empty } from "#platform/web/page/empty.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { SampleMark } from "#platform/web/page/sample-mark.tsx";
import { useSession } from "#platform/web/session/use-session.ts";
import { DateText } from "#platform/web/values/date-text.tsx";
import type { Profile } from "../calls-organisations.ts";
import { Facts } from "../parts/facts.tsx";
import { OrganisationStateChip } from "../parts/organisation-state-chip.tsx";
import { words } from "../words.ts";
import { messages } from "./profile.messages.ts";
import styles from "./profile.module.css";

/** An organisation as it presents itself; its own people find their ways on from here. */
export function ProfileView({ profile, children }: { profile: Profile; children?: ReactNode }) {
	const t = useMessages(messages);
	const w = useMessages(words);
	const name = useName();
	const language = useLanguage();
	const { abilities } = profile;
	const description = pickName(profile.description, language).text;
	return (
		<>
			<PageHeader
				names
				title={name(profile.name)}
				hint={pickName(profile.name, language).hint?.text}
				state={
					<>
						<OrganisationStateChip state={profile.state} /> {profile.sample && <SampleMark />}
					</>
				}
				lead={profile.state === "suspended" ? t("suspended") : w(`kind.${profile.kind}`)}
				actions={
					<>
						{abilities.includes("members") && (
							<Button component={Link} to="/my-organisation/members" variant="default">
								{t("members")}
							</Button>
						)}
						{abilities.includes("invite") && (
							<Button component={Link} to="/my-organisation/invitations" variant="default">
								{t("invitations")}
							</Button>
						)}
						{abilities.includes("application") && (
							<Button component={Link} to={`/applications/${profile.id}`} variant="default">
								{t("application")}
							</Button>
						)}
					</>
				}
				primary={
					abilities.includes("edit") && (
						<Button component={Link} to="/my-organisation/edit">
							{t("edit")}
						</Button>
					)
				}
			/>
			<div className={styles.columns}>
				<Card title={t("about")}>
					<p className={styles.description}>{description || t("noDescription")}</p>
				</Card>
				<Card>
					<Facts
						items={[
							{ label: w("kind"), value: w(`kind.${profile.kind}`) },
							{ label: w("region"), value: <Named name={profile.regionName} /> },
							{ label: w("place"), value: profile.placeName && <Named name={profile.placeName} /> },
							{
								label: t("website"),
								value: profile.website && (
									<a href={profile.website} rel="noreferrer noopener" target="_blank">
										{profile.website}
									</a>
								),
							},
							{ label: t("number"), value: profile.registrationNumber },
							{
								label: t("verifiedAt"),
								value: profile.verifiedAt && (
									<>
										<DateText value={profile.verifiedAt} />
										<small className={styles.how}>{t("verifiedHow")}</small>
									</>
								),
							},
						]}
					/>
				</Card>
			</div>
			{!profile.represented && profile.state === "verified" && profile.kind !== "operator" && (
				<Unclaimed profile={profile} />
			)}
			{children}
		</>
	);
}

/** An institution that came from a register: whoever works there may ask to look after it. */
function Unclaimed({ profile }: { profile: Profile }) {
	const t = useMessages(messages);
	const name = useName();
	const { person } = useSession();
	const page = `/organisations/${profile.id}/claim`;
	const asked = profile.abilities.includes("application");
	return (
		<Card>
			<Empty
				title={t("unclaimedTitle")}
				next={t(asked ? "unclaimedAsked" : "unclaimedNext", { name: name(profile.name) })}
				action={
					!asked && (
						<Button component={Link} to={person ? page : `/sign-in?next=${encodeURIComponent(page)}`} variant="default">
							{t(person ? "claim" : "claimSignIn")}
						</Button>
					)
				}
			/>
		</Card>
	);
}
