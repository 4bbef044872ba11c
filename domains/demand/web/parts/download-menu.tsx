import { Button, Menu } from "@mantine/core";
import { useState } from "react";
import { useProblemText } from "#platform/web/api/problem-text.ts";
import { DownIcon } from "#platform/web/icons/icons.tsx";
import { exportRows } from "#platform/web/table/export-rows.ts";
import { toast } from "#platform/web/values/toast.ts";

interface DownloadMenuProps {
	label: string;
	/** Name of a file that the server does not name. */
	name: string;
	items: readonly { label: string; url: string; format: "csv" | "xlsx" | "pdf" }[];
}

/** A button whose choices each fetch a file. */
export function DownloadMenu({ label, name, items }: DownloadMenuProps) {
	const words = useProblemText();
	const [busy, setBusy] = useState(false);
	const start = async ({ url, format }: DownloadMenuProps["items"][number]): Promise<void> => {
		setBusy(true);
		try {
			await exportRows(url, name, format as "csv");
		} catch (error) {
			toast(words(error), "act");
		} finally {
			setBusy(false);
		}
	};
	return (
		<Menu position="bottom-end" withinPortal={false}>
			<Menu.Target>
				<Button variant="default" loading={busy} rightSection={<DownIcon />}>
					{label}
				</Button>
			</Menu.Target>
			<Menu.Dropdown aria-label={label}>
				{items.map((item) => (
					<Menu.Item key={item.label} onClick={() => void start(item)}>
						{item.label}
					</Menu.Item>
				))}
			</Menu.Dropdown>
		</Menu>
	);
}
