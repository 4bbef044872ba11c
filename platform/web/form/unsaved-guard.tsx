import { Button } from "@mantine/core";
import { useBlocker } from "@tanstack/react-router";
import { useMessages } from "../i18n/use-messages.ts";
import dialog from "../shell/dialog.module.css";
import { Dialog } from "../shell/dialog.tsx";
import { formMessages } from "./form-messages.ts";

/** Asks before a page with unsaved changes is left, by a link or by closing the tab. */
export function UnsavedGuard({ active }: { active: boolean }) {
	const t = useMessages(formMessages);
	const blocker = useBlocker({
		// A change of the query within the page (a filter, a tab) leaves nothing.
		shouldBlockFn: ({ current, next }) => active && current.pathname !== next.pathname,
		enableBeforeUnload: () => active,
		withResolver: true,
	});
	const blocked = blocker.status === "blocked";
	return (
		<Dialog opened={blocked} onClose={() => blocker.reset?.()} title={t("leaveTitle")}>
			<p>{t("leaveText")}</p>
			<div className={dialog.actions}>
				<Button variant="default" onClick={() => blocker.reset?.()}>
					{t("stay")}
				</Button>
				<Button color="red" onClick={() => blocker.proceed?.()}>
					{t("leave")}
				</Button>
			</div>
		</Dialog>
	);
}
