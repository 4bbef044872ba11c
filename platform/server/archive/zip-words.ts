import type { ZipSuspicion } from "./zip-read.ts";

/** Why an archive is not unpacked, as the middle of a sentence. */
export const zipWords: Record<ZipSuspicion, { en: string; zh: string }> = {
	ratio: { en: "a part unpacks to an unusual size", zh: "某个部件解压后异常大" },
	size: { en: "it unpacks to more than the limit", zh: "解压后的总大小超过上限" },
	entries: { en: "it has too many parts", zh: "包含的部件过多" },
	name: { en: "a part has an unsafe name", zh: "某个部件的名称不安全" },
	overlap: { en: "its directory contradicts its content", zh: "目录与内容不一致" },
	link: { en: "a part is a link to another place", zh: "某个部件是指向别处的链接" },
};
