import type { ComponentType } from "react";
import type { Occupation } from "./calls.ts";

/** What a panel on an occupation's page is told. */
export interface OccupationPanelProps {
	occupation: Pick<Occupation, "id" | "system" | "code" | "name">;
}

const panels: ComponentType<OccupationPanelProps>[] = [];

/**
 * Adds a part to every occupation's page, from a domain that knows more about it: who asks for it here, which programmes
 * lead to it. Called once by the composition of the web application.
 */
export function registerOccupationPanel(panel: ComponentType<OccupationPanelProps>): void {
	if (!panels.includes(panel)) panels.push(panel);
}

export const occupationPanels = (): readonly ComponentType<OccupationPanelProps>[] => panels;
