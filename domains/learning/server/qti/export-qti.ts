import { Readable } from "node:stream";
import { type ZipPart, zipArchive } from "#platform/server/archive/zip-write.ts";
import type { WriteContext } from "#platform/server/database/context.ts";
import { getBank } from "../authoring/content-queries.ts";
import { writeItem } from "./write-item.ts";

/** A bank as a package of QTI 3 in one language, for who writes the course; that it went out stays in the audit. */
export async function exportQti(
	context: WriteContext,
	bankId: string,
	language: "en" | "zh",
): Promise<{ name: string; content: Readable }> {
	const bank = await getBank(context, bankId);
	context.audit({
		action: "learning.bank.taken-out",
		object: { kind: "course", id: bank.courseId },
		detail: { bankId, questions: bank.questions.length },
	});
	const name = bank.name[language] ?? bank.name.en ?? bank.name.zh ?? "";
	return { name: `${name.replace(/[\\/:*?"<>|]/g, "-")}-qti3.zip`, content: packItems(bank.questions, language) };
}

export function packItems(questions: Parameters<typeof writeItem>[0][], language: "en" | "zh"): Readable {
	const items = questions.map((question, index) => ({
		name: `items/q${index + 1}.xml`,
		content: [Buffer.from(writeItem(question, `q${index + 1}`, language))],
	}));
	const parts: ZipPart[] = [
		{ name: "imsmanifest.xml", content: [Buffer.from(manifestOf(items.map(({ name }) => name)))] },
		...items,
	];
	return Readable.from(zipArchive(parts, new Date(0)));
}

const manifestOf = (files: readonly string[]): string => `<?xml version="1.0" encoding="UTF-8"?>
<manifest xmlns="http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1" identifier="bank">
<metadata><schema>QTI Package</schema><schemaversion>3.0.0</schemaversion></metadata>
<organizations/>
<resources>
${files.map((file, index) => `<resource identifier="r${index + 1}" type="imsqti_item_xmlv3p0" href="${file}"><file href="${file}"/></resource>`).join("\n")}
</resources>
</manifest>
`;
