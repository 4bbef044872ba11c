import { drawPicture, type Film, HEIGHT, WIDTH } from "./stage.ts";
import { type Picture, webm } from "./webm.ts";

const PER_SECOND = 15;
/** Seconds between whole pictures, to which players jump. */
const WHOLE = 20;
/** How coarse a picture may be, 0–63. */
const COARSE = 44;

/** Draws a film, picture by picture, and packs it; in a browser. @returns the file in base64 */
export async function record(film: Film): Promise<string> {
	const canvas = document.createElement("canvas");
	canvas.width = WIDTH;
	canvas.height = HEIGHT;
	const c = canvas.getContext("2d") as CanvasRenderingContext2D;
	const pictures: Picture[] = [];
	const encoder = new VideoEncoder({
		output: (chunk) => {
			const data = new Uint8Array(chunk.byteLength);
			chunk.copyTo(data);
			pictures.push({ at: Math.round(chunk.timestamp / 1000), whole: chunk.type === "key", data });
		},
		error: (problem) => {
			throw problem;
		},
	});
	encoder.configure({
		codec: "vp09.00.31.08",
		width: WIDTH,
		height: HEIGHT,
		framerate: PER_SECOND,
		bitrateMode: "quantizer",
		latencyMode: "quality",
	});
	let before: Uint8ClampedArray | null = null;
	const last = film.seconds * PER_SECOND - 1;
	for (let number = 0; number <= last; number++) {
		drawPicture(c, film, number / PER_SECOND);
		const keyFrame = number % (WHOLE * PER_SECOND) === 0;
		const { data } = c.getImageData(0, 0, WIDTH, HEIGHT);
		// What has not changed stays on the screen, until the end.
		if (!keyFrame && number < last && before && indexedDB.cmp(before, data) === 0) continue;
		before = data;
		const frame = new VideoFrame(canvas, {
			timestamp: Math.round((number * 1e6) / PER_SECOND),
			duration: Math.round(1e6 / PER_SECOND),
		});
		// Not yet among the types: https://www.w3.org/TR/webcodecs-vp9-codec-registration/
		encoder.encode(frame, { keyFrame, vp9: { quantizer: COARSE } } as VideoEncoderEncodeOptions);
		frame.close();
		while (encoder.encodeQueueSize > 8) await new Promise((next) => setTimeout(next));
	}
	await encoder.flush();
	encoder.close();
	const file = webm(pictures, { width: WIDTH, height: HEIGHT, milliseconds: film.seconds * 1000 });
	let text = "";
	for (const byte of file) text += String.fromCharCode(byte);
	return btoa(text);
}
