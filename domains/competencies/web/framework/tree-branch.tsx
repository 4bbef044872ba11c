import { Button } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Named, useName } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { DownIcon, RightIcon } from "#platform/web/icons/icons.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { type TreeNode, treeQuery } from "../calls.ts";
import { messages } from "./framework-page.messages.ts";
import styles from "./framework-page.module.css";

interface BranchProps {
	frameworkId: string;
	/** Whose children; without it the top. */
	parent?: string;
	archived: boolean;
	chosen: string | null;
	onChoose: (id: string) => void;
}

const PAGE = 100;
const MOST = 500;

/** What stands directly under one competency; deeper branches load when they are opened. */
export function TreeBranch({ frameworkId, parent, archived, chosen, onChoose }: BranchProps) {
	const t = useMessages(messages);
	const [limit, setLimit] = useState(PAGE);
	const children = useQuery({
		...treeQuery(frameworkId, { parent, archived: archived ? "yes" : "no", limit }),
		placeholderData: keepPreviousData,
	});
	return (
		<QueryView query={children} rows={2}>
			{({ items, total, nextAfter }) => (
				<>
					<ul className={parent ? undefined : styles.tree}>
						{items.map((node) => (
							<Node
								key={node.id}
								node={node}
								frameworkId={frameworkId}
								archived={archived}
								chosen={chosen}
								onChoose={onChoose}
							/>
						))}
					</ul>
					{nextAfter && (
						<p className={styles.dim}>
							{t("shown", { shown: items.length, total })}{" "}
							{limit < MOST && (
								<Button variant="subtle" size="compact-sm" onClick={() => setLimit(Math.min(MOST, limit * 2 + PAGE))}>
									{t("more")}
								</Button>
							)}
						</p>
					)}
				</>
			)}
		</QueryView>
	);
}

function Node({ node, ...branch }: Omit<BranchProps, "parent"> & { node: TreeNode }) {
	const t = useMessages(messages);
	const name = useName();
	const [open, setOpen] = useState(false);
	return (
		<li>
			<div className={styles.node}>
				{node.children > 0 ? (
					<button
						type="button"
						className={styles.toggle}
						aria-expanded={open}
						aria-label={t(open ? "close" : "open", { name: name(node.name) })}
						onClick={() => setOpen(!open)}
					>
						{open ? <DownIcon /> : <RightIcon />}
					</button>
				) : (
					<span className={styles.leaf} />
				)}
				<button
					type="button"
					className={styles.name}
					data-group={node.kind === "group" || undefined}
					data-archived={node.archived || undefined}
					aria-current={node.id === branch.chosen || undefined}
					onClick={() => {
						branch.onChoose(node.id);
						if (node.children > 0) setOpen(true);
					}}
				>
					<NodeName node={node} />
					{node.children > 0 && <span className={styles.count}>{node.children}</span>}
				</button>
			</div>
			{open && <TreeBranch {...branch} parent={node.id} />}
		</li>
	);
}

/** Names of products are the same in every language: no mark of a missing translation. */
function NodeName({ node }: { node: TreeNode }) {
	const name = useName();
	return node.kind === "technology" ? <span>{name(node.name)}</span> : <Named name={node.name} />;
}
