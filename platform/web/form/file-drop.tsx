import { Input } from "@mantine/core";
import { type DragEvent, useId, useState } from "react";
import { ApiProblem } from "../api/problem.ts";
import { useProblemText } from "../api/problem-text.ts";
import { useFormat } from "../i18n/use-format.ts";
import { useMessages } from "../i18n/use-messages.ts";
import { UploadIcon } from "../icons/screen-icons.tsx";
import { useSession } from "../session/use-session.ts";
import { acceptsFile } from "./accepts-file.ts";
import styles from "./file-drop.module.css";
import { formMessages } from "./form-messages.ts";
import { largestUpload } from "./upload-limit.ts";

interface FileDropProps {
	label: string;
	description?: string;
	/** Endings with their dot, as in `[".csv", ".xlsx"]`. */
	accept: readonly string[];
	/** Where less is taken than the server's limit for one file. */
	maxBytes?: number;
	multiple?: boolean;
	disabled?: boolean;
	error?: string | undefined;
	onFiles: (files: File[]) => void;
	"data-path"?: string;
}

/** A place to drop files on, and a button that opens the system's choice. Kind and size are checked before anything is sent. */
export function FileDrop(props: FileDropProps) {
	const { label, description, accept, multiple = false, disabled = false, onFiles } = props;
	const t = useMessages(formMessages);
	const words = useProblemText();
	const format = useFormat();
	const maxBytes = largestUpload(useSession(), props.maxBytes);
	const id = useId();
	const [over, setOver] = useState(false);
	const [refusal, setRefusal] = useState<ApiProblem | null>(null);
	const [names, setNames] = useState<string[]>([]);
	const accepted = accept.join(", ");
	const limit = format.number(Math.round(maxBytes / 1_048_576), { style: "unit", unit: "megabyte" });
	const take = (list: FileList | null): void => {
		const files = [...(list ?? [])].slice(0, multiple ? undefined : 1);
		if (files.length === 0) return;
		const wrong = files.some((file) => !acceptsFile(file.name, accept));
		const large = files.some((file) => file.size > maxBytes);
		const code = wrong ? "kit.wrongType" : large ? "kit.tooLarge" : null;
		setRefusal(code ? new ApiProblem({ status: 0, code, params: { accepted, limit } }) : null);
		setNames(code ? [] : files.map(({ name }) => name));
		if (!code) onFiles(files);
	};
	const error = refusal ? words(refusal) : props.error;
	const drag = (inside: boolean) => (event: DragEvent) => {
		event.preventDefault();
		setOver(inside && !disabled);
	};
	return (
		<div>
			<Input.Label htmlFor={id}>{label}</Input.Label>
			{description && <Input.Description id={`${id}-d`}>{description}</Input.Description>}
			{/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the input within is the first */}
			<div
				className={styles.drop}
				data-over={over || undefined}
				data-error={error ? true : undefined}
				onDragOver={drag(true)}
				onDragLeave={drag(false)}
				onDrop={(event) => {
					drag(false)(event);
					if (!disabled) take(event.dataTransfer.files);
				}}
			>
				<input
					id={id}
					type="file"
					accept={accept.join(",")}
					multiple={multiple}
					disabled={disabled}
					aria-describedby={`${id}-l`}
					aria-invalid={error ? true : undefined}
					data-path={props["data-path"]}
					onChange={(event) => {
						take(event.currentTarget.files);
						// The same file, corrected, may be chosen again.
						event.currentTarget.value = "";
					}}
				/>
				<UploadIcon />
				<span>
					{t(multiple ? "dropHereMany" : "dropHere")}
					<small id={`${id}-l`}>{t("dropLimit", { accepted, limit })}</small>
				</span>
			</div>
			<div role="status" className={styles.names}>
				{names.length > 0 && t("chosen", { names: names.join(", ") })}
			</div>
			{error && <Input.Error role="alert">{error}</Input.Error>}
		</div>
	);
}
