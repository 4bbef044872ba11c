/** Longest side of a picture within a page, in pixels: sharp at the width of a page, light on a phone. */
const LONGEST = 1280;
/** Characters of a picture within the text of a page: several go into one. */
export const MOST_CHARACTERS = 130_000;
/** A step smaller each time, until it fits: first the quality goes down, then the size. */
const steps = [
	{ side: 1, quality: 0.85 },
	{ side: 1, quality: 0.7 },
	{ side: 0.75, quality: 0.7 },
	{ side: 0.5, quality: 0.7 },
	{ side: 0.35, quality: 0.6 },
];

export const pictureEndings = [".png", ".jpg", ".jpeg", ".webp", ".gif"] as const;

/**
 * A picture as it goes into the text of a page: drawn anew, so that neither where it was taken nor anything but the picture
 * comes along.
 * @returns an address with the picture in it; null when it is none, or too large however small it is drawn
 */
export async function shrinkPicture(file: Blob): Promise<string | null> {
	const picture = await createImageBitmap(file).catch(() => null);
	if (!picture) return null;
	try {
		const whole = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
		for (const { side, quality } of steps) {
			const address = draw(picture, whole * side, quality);
			if (address.length <= MOST_CHARACTERS) return address;
		}
		return null;
	} finally {
		picture.close();
	}
}

function draw(picture: ImageBitmap, scale: number, quality: number): string {
	const canvas = document.createElement("canvas");
	canvas.width = Math.max(1, Math.round(picture.width * scale));
	canvas.height = Math.max(1, Math.round(picture.height * scale));
	canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
	// A browser that cannot write WebP writes PNG instead.
	return canvas.toDataURL("image/webp", quality);
}
