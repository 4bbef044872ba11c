import { request } from "../api/request.ts";
import { saveBlob } from "../values/save-blob.ts";

export type ExportFormat = "csv" | "xlsx";

/** Where all rows are exported: `(query, format) => \`/api/orders/export?${query}&format=${format}\``. */
export type ExportUrl = (query: URLSearchParams, format: ExportFormat) => string;

/**
 * Fetches the export and hands it to the browser as a file. A server that needs longer answers with a job (202), which
 * then appears in the tray. Throws `ApiProblem`. `bytes` is the size of what was saved.
 */
export async function exportRows(
	url: string,
	name: string,
	format: ExportFormat | "zip",
): Promise<{ outcome: "saved" | "started"; bytes: number }> {
	const response = await request(url, { headers: { accept: "*/*" } });
	if (response.status === 202) return { outcome: "started", bytes: 0 };
	const content = await response.blob();
	saveBlob(content, fileName(response.headers.get("content-disposition")) ?? `${name}.${format}`);
	return { outcome: "saved", bytes: content.size };
}

/** The name that the server gave the file (RFC 6266, preferring the extended form of RFC 8187). */
export function fileName(disposition: string | null): string | null {
	const extended = disposition?.match(/filename\*=UTF-8''([^;]+)/i)?.[1];
	if (extended) {
		try {
			return decodeURIComponent(extended);
		} catch {
			return null;
		}
	}
	return disposition?.match(/filename="?([^";]+)"?/i)?.[1] ?? null;
}
