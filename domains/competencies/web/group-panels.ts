import type { ComponentType } from "react";

/** What a panel on the page of a group of learners is told. */
export interface GroupPanelProps {
	groupId: string;
	/** As of when; undefined: now. */
	asOf: string | undefined;
}

const panels: ComponentType<GroupPanelProps>[] = [];

/** Adds a part to every group's page, from a domain that knows what is asked for. Called once by the composition. */
export function registerGroupPanel(panel: ComponentType<GroupPanelProps>): void {
	if (!panels.includes(panel)) panels.push(panel);
}

export const groupPanels = (): readonly ComponentType<GroupPanelProps>[] => panels;
