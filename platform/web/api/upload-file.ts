import { requestHeaders } from "./client.ts";
import { ApiProblem, problemFrom, unreachable } from "./problem.ts";

export interface StoredFile {
	id: string;
	name: string;
	size: number;
}

/**
 * Sends one file to `/api/files` and answers its id for the routes that take one. `onProgress` tells the share that is
 * on its way, 0 … 1. Throws `ApiProblem`; an abort throws its reason.
 */
export function uploadFile(
	file: File,
	{ onProgress, signal }: { onProgress?: (share: number) => void; signal?: AbortSignal } = {},
): Promise<StoredFile> {
	// fetch does not tell how much of a body has gone out.
	const request = new XMLHttpRequest();
	const body = new FormData();
	body.append("file", file);
	return new Promise((resolve, reject) => {
		request.open("POST", "/api/files");
		request.responseType = "json";
		for (const [name, value] of Object.entries(requestHeaders("POST"))) request.setRequestHeader(name, value);
		request.upload.onprogress = ({ loaded, total }) => onProgress?.(total ? loaded / total : 0);
		request.onload = () => {
			if (request.status >= 200 && request.status < 300) resolve(request.response as StoredFile);
			else reject(problemFrom(request.status, request.response, request.getResponseHeader("x-request-id")));
		};
		request.onerror = () => reject(new ApiProblem({ status: 0, code: unreachable }));
		request.onabort = () => reject(signal?.reason);
		signal?.addEventListener("abort", () => request.abort());
		request.send(body);
	});
}
