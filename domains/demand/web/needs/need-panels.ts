import type { ComponentType } from "react";

/** What a panel on a need's page is told. */
interface NeedPanelProps {
	needId: string;
}

const panels: ComponentType<NeedPanelProps>[] = [];

/** Adds a part to every need's page, from a domain that does something with needs. Called once by the composition. */
export function registerNeedPanel(panel: ComponentType<NeedPanelProps>): void {
	if (!panels.includes(panel)) panels.push(panel);
}

export const needPanels = (): readonly ComponentType<NeedPanelProps>[] => panels;
