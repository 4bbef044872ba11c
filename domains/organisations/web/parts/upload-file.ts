import { requestJson } from "#platform/web/api/request.ts";

export interface UploadedFile {
	id: string;
	name: string;
	size: number;
}

/** Puts one file on the server; other routes then take its id. */
export function uploadFile(file: File): Promise<UploadedFile> {
	const body = new FormData();
	body.append("file", file);
	return requestJson<UploadedFile>("/api/files", { method: "POST", body });
}
