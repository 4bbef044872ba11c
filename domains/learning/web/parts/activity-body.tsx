import { Button } from "@mantine/core";
import { useRef, useState } from "react";
import { useName } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { DownloadIcon } from "#platform/web/icons/screen-icons.tsx";
import { Card } from "#platform/web/page/card.tsx";
import type { ActivityKind } from "../../contract-content.ts";
import { messages } from "./activity-body.messages.ts";
import styles from "./activity-body.module.css";
import { RichText } from "./rich-text.tsx";

interface Texts {
	en: string | null;
	zh: string | null;
}

interface ActivityBodyProps {
	activity: {
		kind: ActivityKind;
		title: Texts;
		body: Texts;
		url: string | null;
		file: { name: string; size: number } | null;
	};
	/** Where its file is handed out. */
	fileAt: string;
	/** Seconds into a video at which to begin. */
	from?: number | null;
	/** Told while a video plays: seconds, and whether it came to its end. */
	onWatch?: (position: number, ended: boolean) => void;
	/** A document was taken, a link was followed. */
	onTake?: () => void;
}

/** Text, video, document or link of an activity. */
export function ActivityBody({ activity, fileAt, from, onWatch, onTake }: ActivityBodyProps) {
	const t = useMessages(messages);
	const name = useName();
	const format = useFormat();
	const { kind, title, body, url, file } = activity;
	const hasText = body.en !== null || body.zh !== null;
	const film = kind === "video" ? (file ? fileAt : url !== null && isFilm(url) ? url : null) : null;
	if (!hasText && !file && !url) return null;
	return (
		<Card>
			<div className={styles.body}>
				<RichText body={body} />
				{film !== null && <Video label={t("video", { name: name(title) })} src={film} from={from} onWatch={onWatch} />}
				{kind === "embedded" && url && <Embedded title={name(title)} url={url} />}
				{file && film === null && (
					<div>
						<Button
							component="a"
							href={fileAt}
							download={file.name}
							variant="default"
							leftSection={<DownloadIcon />}
							onClick={onTake}
						>
							{t("download", { name: file.name })}
						</Button>{" "}
						<small className={styles.dim}>
							{format.number(Math.max(1, Math.round(file.size / 1024)), { style: "unit", unit: "kilobyte" })}
						</small>
					</div>
				)}
				{url && film === null && (
					<div>
						<Button
							component="a"
							href={url}
							target="_blank"
							rel="noopener noreferrer"
							variant="default"
							onClick={onTake}
						>
							{t("open")}
						</Button>{" "}
						<small className={styles.dim}>{t("elsewhere", { host: new URL(url).host })}</small>
					</div>
				)}
			</div>
		</Card>
	);
}

/** A link to what a browser plays by itself. */
const isFilm = (url: string): boolean => /^https:.*\.(?:mp4|webm|m4v|ogv)$/i.test(url.replace(/[?#].*$/, ""));

/** A page of another site, which learns of the learner only once they ask for it. */
function Embedded({ title, url }: { title: string; url: string }) {
	const t = useMessages(messages);
	const [shown, setShown] = useState(false);
	if (!shown) {
		return (
			<div className={styles.embedded}>
				<p>{t("embedded", { host: new URL(url).host })}</p>
				<Button onClick={() => setShown(true)}>{t("show")}</Button>
			</div>
		);
	}
	return (
		<iframe
			className={styles.embedded}
			title={title}
			src={url}
			// Its own origin, so that it finds what it keeps there; it cannot leave its frame or download.
			sandbox="allow-scripts allow-same-origin allow-forms allow-popups"
			allow="fullscreen"
			referrerPolicy="no-referrer"
		/>
	);
}

interface VideoProps {
	label: string;
	src: string;
	from?: number | null | undefined;
	onWatch?: ((position: number, ended: boolean) => void) | undefined;
}

/** How far it was watched is told every few seconds, and when it stops. */
const TELL_SECONDS = 10;

function Video({ label, src, from, onWatch }: VideoProps) {
	const t = useMessages(messages);
	const told = useRef(from ?? 0);
	const tell = (element: HTMLVideoElement, ended: boolean): void => {
		told.current = element.currentTime;
		onWatch?.(element.currentTime, ended);
	};
	return (
		// biome-ignore lint/a11y/useMediaCaption: the file is what its author uploaded; words stand in the text above
		<video
			className={styles.video}
			aria-label={label}
			controls
			preload={src.startsWith("https:") ? "none" : "metadata"}
			src={src}
			onLoadedMetadata={({ currentTarget }) => {
				if (from) currentTarget.currentTime = from;
			}}
			onTimeUpdate={({ currentTarget }) => {
				if (Math.abs(currentTarget.currentTime - told.current) >= TELL_SECONDS) tell(currentTarget, false);
			}}
			onPause={({ currentTarget }) => tell(currentTarget, currentTarget.ended)}
			onEnded={({ currentTarget }) => tell(currentTarget, true)}
		>
			{t("noVideo")}
		</video>
	);
}
