import { Button } from "@mantine/core";
import { useEffect, useState } from "react";
import { Link, useAddressQuery, useGo } from "#platform/web/app/navigate.tsx";
import { Rich } from "#platform/web/i18n/rich.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { useSession } from "#platform/web/session/use-session.ts";
import { localPage } from "../parts/local-page.ts";
import styles from "./door.module.css";
import { Door } from "./door.tsx";
import { PasswordStep } from "./password-step.tsx";
import { SecondStep } from "./second-step.tsx";
import { messages } from "./sign-in.messages.ts";
import { useFinishSignIn } from "./use-finish-sign-in.ts";

/**
 * Password, then the second step where it is switched on. `next` is where to go on to; the house's sign-in service
 * comes back with `step=two-factor` and `page`.
 */
export function Page() {
	const t = useMessages(messages);
	const go = useGo();
	const { person, oidc } = useSession() as ReturnType<typeof useSession> & { oidc?: { name: string } | null };
	const [address] = useAddressQuery();
	// As the page was opened: on the way out the address is already that of the next page.
	const [next] = useState(() => localPage(address.get("next") ?? address.get("page")));
	const [inside] = useState(person !== null);
	const [second, setSecond] = useState(address.get("step") === "two-factor");
	const finish = useFinishSignIn();
	useEffect(() => {
		if (inside) go(next, { replace: true });
	}, [inside, next, go]);
	if (second) return <SecondStep onDone={() => void finish(next)} onBeginAgain={() => setSecond(false)} />;
	return (
		<Door
			title={t("title")}
			lead={t("lead")}
			below={
				<Rich
					text={t("newHere")}
					tags={{ a: (part) => <Link to={`/sign-up?next=${encodeURIComponent(next)}`}>{part}</Link> }}
				/>
			}
		>
			{address.get("problem") === "oidc-failed" && (
				<p role="alert" className={styles.note}>
					{t("houseFailed")}
				</p>
			)}
			<PasswordStep onDone={(required) => (required ? setSecond(true) : void finish(next))} />
			{oidc && (
				<>
					<div className={styles.or}>{t("or")}</div>
					<Button component="a" href={`/api/session/oidc?page=${encodeURIComponent(next)}`} variant="default" fullWidth>
						{t("house", { name: oidc.name })}
					</Button>
				</>
			)}
		</Door>
	);
}
