import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useName } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { ErrorNote } from "#platform/web/page/error-page.tsx";
import { messages } from "./attendance.messages.ts";
import { fetchCode, type Session } from "./calls-sessions.ts";
import styles from "./code-screen.module.css";

/** Opens the code over the whole screen, for everybody in the room to read. */
export function CodeButton({ session }: { session: Session }) {
	const t = useMessages(messages);
	const [shown, setShown] = useState(false);
	return (
		<>
			<Button aria-haspopup="dialog" onClick={() => setShown(true)}>
				{t("show")}
			</Button>
			{shown && <CodeScreen session={session} onClose={() => setShown(false)} />}
		</>
	);
}

/** Asked for so often that who came is counted while they type. */
const EVERY = 5000;

function CodeScreen({ session, onClose }: { session: Session; onClose: () => void }) {
	const t = useMessages(messages);
	const name = useName();
	const dialog = useRef<HTMLDialogElement>(null);
	const title = t("showTitle", { title: name(session.title) });
	useEffect(() => {
		const element = dialog.current;
		element?.showModal();
		return () => element?.close();
	}, []);
	const fill = (): void => void dialog.current?.requestFullscreen?.().catch(() => undefined);
	return (
		<dialog
			ref={dialog}
			className={styles.screen}
			aria-label={title}
			onCancel={(event) => {
				event.preventDefault();
				onClose();
			}}
		>
			<div className={styles.head}>
				<h2>{title}</h2>
				<span className={styles.buttons}>
					{document.fullscreenEnabled && (
						<Button variant="default" onClick={fill}>
							{t("full")}
						</Button>
					)}
					<Button variant="default" onClick={onClose}>
						{t("close")}
					</Button>
				</span>
			</div>
			<Code id={session.id} />
		</dialog>
	);
}

function Code({ id }: { id: string }) {
	const t = useMessages(messages);
	/** By how much the server's clock is ahead of this device's. */
	const [ahead, setAhead] = useState(0);
	const [now, setNow] = useState(Date.now);
	const query = useQuery({
		queryKey: ["sessions", id, "code"],
		queryFn: async ({ signal }) => {
			const answer = await fetchCode(id, signal);
			setAhead(Date.parse(answer.now) - Date.now());
			return answer;
		},
		staleTime: 0,
		gcTime: 0,
		refetchInterval: EVERY,
	});
	const { data, refetch } = query;
	const left = data ? Math.max(0, (Date.parse(data.nextAt) - now - ahead) / 1000) : 0;
	const due = data !== undefined && left <= 0;
	useEffect(() => {
		const timer = setInterval(() => setNow(Date.now()), 250);
		return () => clearInterval(timer);
	}, []);
	useEffect(() => {
		if (due) void refetch();
	}, [due, refetch]);
	if (query.isError && !data) return <ErrorNote error={query.error} retry={() => void refetch()} />;
	if (!data) return null;
	return (
		<div className={styles.body}>
			<p className={styles.code}>
				<span className="visually-hidden">{data.code.split("").join(" ")}</span>
				<span aria-hidden="true">
					{data.code.slice(0, 3)}
					<wbr /> {data.code.slice(3)}
				</span>
			</p>
			<p className={styles.lead}>{t("showLead")}</p>
			<div className={styles.foot}>
				<Ring share={left / data.seconds} />
				<span>{t("seconds", { count: Math.ceil(left) })}</span>
				<strong>{t("here", { present: data.present, of: data.of })}</strong>
			</div>
		</div>
	);
}

/** The time that is left, as a ring that closes. */
function Ring({ share }: { share: number }) {
	const length = 2 * Math.PI * 26;
	return (
		<svg className={styles.ring} viewBox="0 0 60 60" aria-hidden="true">
			<circle cx="30" cy="30" r="26" />
			<circle cx="30" cy="30" r="26" strokeDasharray={length} strokeDashoffset={length * (1 - share)} data-left />
		</svg>
	);
}
