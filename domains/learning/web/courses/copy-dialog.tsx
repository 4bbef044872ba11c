import { Button, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useGo } from "#platform/web/app/navigate.tsx";
import { ServerForm } from "#platform/web/form/server-form.tsx";
import { takeFocus } from "#platform/web/form/take-focus.ts";
import { useRequired } from "#platform/web/form/use-required.ts";
import { useServerForm } from "#platform/web/form/use-server-form.ts";
import { useName } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import dialog from "#platform/web/shell/dialog.module.css";
import { Dialog } from "#platform/web/shell/dialog.tsx";
import { toast } from "#platform/web/values/toast.ts";
import { fieldsOf, TwoTexts, textsOf } from "../parts/two-texts.tsx";
import { type CourseCopied, copyCourse } from "./calls-course-file.ts";
import type { Course } from "./calls-courses.ts";
import { fileWords } from "./course-file.messages.ts";

interface Values extends Record<string, unknown> {
	code: string;
	name: { en: string; zh: string };
}

/** A button that asks for code and name of the copy. */
export function CopyButton({ course }: { course: Course }) {
	const t = useMessages(fileWords);
	const [opened, setOpened] = useState(false);
	return (
		<>
			<Button variant="default" aria-haspopup="dialog" onClick={() => setOpened(true)}>
				{t("copy")}
			</Button>
			<Dialog opened={opened} onClose={() => setOpened(false)} title={t("copyTitle")}>
				<CopyForm course={course} />
			</Dialog>
		</>
	);
}

function CopyForm({ course }: { course: Course }) {
	const t = useMessages(fileWords);
	const name = useName();
	const go = useGo();
	const client = useQueryClient();
	const [copied, setCopied] = useState<CourseCopied | null>(null);
	const state = useServerForm<Values, CourseCopied>({
		initialValues: { code: "", name: fieldsOf(course.name as { en: string | null; zh: string | null }) },
		validate: useRequired("code"),
		submit: ({ code, name }, send) => copyCourse(course.id, { code, name: textsOf(name) }, send),
		onDone: (copy) => {
			void client.invalidateQueries({ queryKey: ["courses"] });
			if (copy.leftOut.length > 0) return setCopied(copy);
			toast(t("copied"));
			go(`/courses/${copy.id}`);
		},
	});
	if (copied)
		return (
			<>
				<p role="alert">{t("copiedWithout", { names: copied.leftOut.map(name).join(t("between")) })}</p>
				<div className={dialog.actions}>
					<Button component={Link} to={`/courses/${copied.id}`} ref={takeFocus}>
						{t("toCopy")}
					</Button>
				</div>
			</>
		);
	return (
		<>
			<p>{t("copyLead")}</p>
			<ServerForm form={state} submitLabel={t("copy")}>
				<TextInput label={t("copyCode")} required maxLength={40} {...state.form.getInputProps("code")} />
				<TwoTexts form={state.form} path="name" labels={{ zh: t("nameZh"), en: t("nameEn") }} />
			</ServerForm>
		</>
	);
}
