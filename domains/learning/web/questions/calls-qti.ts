import { send } from "#platform/web/api/calls.ts";
import type { QtiPreview } from "../../contract-qti.ts";
import "../problem-messages.ts";

export const previewQti = (bankId: string) => (fileId: string) =>
	send<QtiPreview>("POST", `/question-banks/${bankId}/qti-preview`, { fileId });
export const importQti = (bankId: string, json: { fileId: string; token: string }) =>
	send<{ added: number }>("POST", `/question-banks/${bankId}/qti`, json);
