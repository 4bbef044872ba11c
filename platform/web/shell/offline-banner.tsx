import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { connectionStore, watchedFetch } from "../api/connection.ts";
import { useStore } from "../app/store.ts";
import { kitMessages } from "../i18n/kit-messages.ts";
import { useMessages } from "../i18n/use-messages.ts";
import styles from "./offline-banner.module.css";

const knockEvery = 4_000;

/** Says that the server does not answer, knocks until it does, and then fetches again what is on the page. */
export function OfflineBanner() {
	const t = useMessages(kitMessages);
	const client = useQueryClient();
	const connection = useStore(connectionStore);
	useEffect(() => {
		const lost = (): void => connectionStore.set("down");
		window.addEventListener("offline", lost);
		return () => window.removeEventListener("offline", lost);
	}, []);
	useEffect(() => {
		if (connection === "up") return;
		const knock = (): void => {
			watchedFetch("/health", { cache: "no-store" })
				.then(() => (connectionStore.get() === "up" ? client.refetchQueries({ type: "active" }) : undefined))
				.catch(() => undefined);
		};
		const timer = setInterval(knock, knockEvery);
		window.addEventListener("online", knock);
		return () => {
			clearInterval(timer);
			window.removeEventListener("online", knock);
		};
	}, [connection, client]);
	if (connection === "up") return null;
	return (
		<div className={styles.banner} role="status" data-no-print>
			<strong>{t("offlineTitle")}</strong> {t("offlineLead")}
		</div>
	);
}
