import { columnLetter } from "./table-error.ts";

/** Who made the file and when, shown in its properties; without it nothing about time or person is written. */
export interface WorkbookStamp {
	at: Date;
	title?: string;
	creator?: string;
	/** Printed at the foot of every page, such as the filters behind the rows. */
	note?: string;
}

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006";
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Positions in the cellXfs of {@link stylesXml}; money of other scales follows. */
export const styleIds = { plain: 0, header: 1, date: 2, dateTime: 3, text: 4, money: 5 } as const;

/** Text as XML content: markup escaped, line ends as Excel has them, what XML cannot hold left out. */
export function xmlText(text: string): string {
	return (
		text
			.toWellFormed()
			.replace(/\r\n?/g, "\n")
			// Excel reads _x0041_ as "A"; a text that happens to look so has its underscore escaped (ECMA-376 part 1, 22.9.2.19).
			.replace(/_(?=x[0-9a-fA-F]{4}_)/g, "_x005F_")
			.replaceAll("&", "&amp;")
			.replaceAll("<", "&lt;")
			.replaceAll(">", "&gt;")
			.replaceAll('"', "&quot;")
			// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 forbids
			.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
	);
}

export function contentTypesXml(): string {
	const office = "application/vnd.openxmlformats-officedocument";
	const part = (name: string, type: string) => `<Override PartName="${name}" ContentType="${type}+xml"/>`;
	return (
		`${declaration}<Types xmlns="${packaged}/content-types">` +
		'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
		'<Default Extension="xml" ContentType="application/xml"/>' +
		part("/xl/workbook.xml", `${office}.spreadsheetml.sheet.main`) +
		part("/xl/worksheets/sheet1.xml", `${office}.spreadsheetml.worksheet`) +
		part("/xl/styles.xml", `${office}.spreadsheetml.styles`) +
		part("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties") +
		"</Types>"
	);
}

export function packageRelationsXml(): string {
	return (
		`${declaration}<Relationships xmlns="${packaged}/relationships">` +
		`<Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/>` +
		`<Relationship Id="rId2" Type="${packaged}/relationships/metadata/core-properties" Target="docProps/core.xml"/>` +
		"</Relationships>"
	);
}

export function workbookRelationsXml(): string {
	return (
		`${declaration}<Relationships xmlns="${packaged}/relationships">` +
		`<Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/>` +
		`<Relationship Id="rId2" Type="${relations}/styles" Target="styles.xml"/>` +
		"</Relationships>"
	);
}

/** @param filtered range of the filter, in absolute form: $A$1:$C$10 */
export function workbookXml(sheetName: string, filtered: string): string {
	const quoted = xmlText(`'${sheetName.replaceAll("'", "''")}'`);
	return (
		`${declaration}<workbook xmlns="${main}" xmlns:r="${relations}"><bookViews><workbookView/></bookViews>` +
		`<sheets><sheet name="${xmlText(sheetName)}" sheetId="1" r:id="rId1"/></sheets><definedNames>` +
		`<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">${quoted}!${filtered}</definedName>` +
		`<definedName name="_xlnm.Print_Titles" localSheetId="0">${quoted}!$1:$1</definedName></definedNames></workbook>`
	);
}

/** @param moneyScales one style for each, in this order from `styleIds.money` on */
export function stylesXml(moneyScales: readonly number[]): string {
	const money = moneyScales.map((scale) => (scale === 0 ? "#,##0" : `#,##0.${"0".repeat(scale)}`));
	const formats = ["yyyy-mm-dd", "yyyy-mm-dd hh:mm", ...money]
		.map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${code}"/>`)
		.join("");
	const cell = (format: number, font = 0) =>
		`<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="0" xfId="0"` +
		`${format > 0 ? ' applyNumberFormat="1"' : ""}${font > 0 ? ' applyFont="1"' : ""}/>`;
	const cells = [cell(0), cell(0, 1), cell(164), cell(165), cell(49), ...money.map((_, index) => cell(166 + index))];
	return (
		`${declaration}<styleSheet xmlns="${main}"><numFmts count="${2 + money.length}">${formats}</numFmts>` +
		'<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>' +
		'<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
		'<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
		'<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
		'<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
		`<cellXfs count="${cells.length}">${cells.join("")}</cellXfs>` +
		'<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
	);
}

export function corePropertiesXml(stamp?: WorkbookStamp): string {
	const element = (name: string, text?: string) => (text === undefined ? "" : `<${name}>${xmlText(text)}</${name}>`);
	const time = (name: string) =>
		stamp === undefined ? "" : `<${name} xsi:type="dcterms:W3CDTF">${stamp.at.toISOString()}</${name}>`;
	return (
		`${declaration}<cp:coreProperties xmlns:cp="${packaged}/metadata/core-properties" ` +
		'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
		'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
		element("dc:title", stamp?.title) +
		element("dc:creator", stamp?.creator) +
		element("dc:description", stamp?.note) +
		time("dcterms:created") +
		time("dcterms:modified") +
		"</cp:coreProperties>"
	);
}

/** Everything before the rows: frozen header, page set-up, widths. */
export function sheetHeadXml(widths: readonly number[]): string {
	const columns = widths
		.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`)
		.join("");
	return (
		`${declaration}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
		'<sheetViews><sheetView tabSelected="1" workbookViewId="0">' +
		'<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
		`<sheetFormatPr defaultRowHeight="15"/>${columns === "" ? "" : `<cols>${columns}</cols>`}<sheetData>`
	);
}

/** Everything after the rows. */
export function sheetFootXml(columns: number, rows: number, stamp?: WorkbookStamp): string {
	// & begins a field in a footer and is doubled to stand for itself; Excel allows 255 characters.
	const note = stamp?.note?.replaceAll("&", "&&").slice(0, 200) ?? "";
	return (
		`</sheetData><autoFilter ref="A1:${columnLetter(columns - 1)}${rows}"/>` +
		'<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
		'<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>' +
		`<headerFooter><oddFooter>${xmlText(`&L${note}&R&P / &N`)}</oddFooter></headerFooter></worksheet>`
	);
}
