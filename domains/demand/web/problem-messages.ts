import { registerProblems } from "#platform/web/api/problem-text.ts";
import { defineMessages } from "#platform/web/i18n/define-messages.ts";

/** Why the server refused, for every code of needs, supply, catalogues and forecasts. Imported by whatever calls it. */
export const problemWords = defineMessages({
	en: {
		"demand/need-closed": "This need is closed. Reopen it first, then change it.",
		"demand/need-open": "This need is open already.",
		"demand/need-changed":
			"Somebody changed this need while you were editing (version {{version}}). Open it again and repeat your change; what you typed is kept here.",
		"demand/programme-closed": "This programme is closed. Reopen it first, then change it.",
		"demand/programme-changed":
			"Somebody changed this programme while you were editing (version {{version}}). Open it again and repeat your change; what you typed is kept here.",
		"demand/programme-code-taken": "Another programme of this school has this code.",
		"demand/catalogue-not-computed": "This draft has no figures yet. Compute them first.",
		"demand/catalogue-empty":
			"Nothing counts for this year and basis: no posting with an occupation, no open need, no cohort. Choose another year or basis.",
		"demand/catalogue-not-draft":
			"This is no longer a draft, or it is not yours to change. Load the page again to see its state.",
		"demand/catalogue-not-in-review": "This catalogue is not in review any more. Load the page again to see its state.",
		"demand/catalogue-own-draft":
			"Whoever drafted or submitted a catalogue cannot publish it. Ask another person of the administration.",
		"demand/catalogue-regions-differ": "These two catalogues are of different regions and cannot be compared.",
		"demand/grant-held": "This association may draft for the region already.",
		"platform/chromium-missing": "This server has no program to make PDFs. Take Excel or CSV, or tell the operator.",
		"below-from": "The upper end is below the lower one.",
		"shares-over-one": "The shares add up to {{total}} %; graduates can be counted only once (100 %).",
		"over-graduates": "More qualified than graduates ({{maximum}}).",
		"not-your-programme":
			"“{{programme}}” is not given to you: a programme head changes their own programmes only. Ask the owner or coordinator of your school to give it to you, or leave its rows out.",
		"programme-closed": "“{{programme}}” is closed. Reopen it first, or leave its rows out.",
		"no-programme-head": "This person is no programme head of your school. Give them the role first.",
		"too-many-heads": "A programme has at most {{maximum}} heads. Take it back from somebody first.",
		"column-missing": "This column is missing. Its header may be: {{expected}}.",
		"file-empty": "The file has no rows.",
		"value-empty": "Is empty.",
		"degree-unknown": "“{{text}}” is no level. Possible: {{known}}.",
		"row-contradicts":
			"Says something else than line {{line}} on the same programme. Make both the same, or delete one.",
		"share-out-of-range": "“{{text}}” is no share between 0 and 100 %.",
		"out-of-range": "Lies outside of {{low}} to {{high}}.",
		"occupation-unmatched": "“{{text}}” is neither the code nor the name of an occupation.",
		"value-not-stated": "“{{text}}” says nothing that can be counted.",
		"count-unrecognised": "“{{text}}” is no number.",
		"count-not-whole": "“{{text}}” is no whole number.",
		"count-negative": "“{{text}}” is below 0.",
		"count-too-large": "“{{text}}” is too large.",
	},
	zh: {
		"demand/need-closed": "该需求已关闭，请先重新开放再修改。",
		"demand/need-open": "该需求已处于开放状态。",
		"demand/need-changed":
			"您编辑期间他人已修改该需求（第 {{version}} 版）。请重新打开后再修改；您填写的内容仍保留在此。",
		"demand/programme-closed": "该专业已关闭，请先重新开放再修改。",
		"demand/programme-changed":
			"您编辑期间他人已修改该专业（第 {{version}} 版）。请重新打开后再修改；您填写的内容仍保留在此。",
		"demand/programme-code-taken": "本校另有专业使用此代码。",
		"demand/catalogue-not-computed": "该草稿尚无数据，请先计算。",
		"demand/catalogue-empty":
			"该年份与数据范围内没有任何记录：没有已匹配职业的岗位，没有开放的需求，也没有届次。请更换年份或数据范围。",
		"demand/catalogue-not-draft": "该目录已不是草稿，或不由您修改。请重新加载页面查看其状态。",
		"demand/catalogue-not-in-review": "该目录已不在审核中，请重新加载页面查看其状态。",
		"demand/catalogue-own-draft": "起草或提交目录的人不能发布该目录，请由主管部门的另一人发布。",
		"demand/catalogue-regions-differ": "两份目录属于不同地区，无法比较。",
		"demand/grant-held": "该协会已获授权为本地区起草目录。",
		"platform/chromium-missing": "服务器缺少生成 PDF 的程序，请改用 Excel 或 CSV，或告知运营方。",
		"below-from": "上限低于下限。",
		"shares-over-one": "比例合计为 {{total}} %；毕业生只能计算一次（100 %）。",
		"over-graduates": "合格人数多于毕业生人数（{{maximum}}）。",
		"not-your-programme":
			"“{{programme}}”不由您负责：专业带头人只能修改自己负责的专业。请由本校负责人或协调员交给您，或删去这些行。",
		"programme-closed": "“{{programme}}”已关闭。请先重新开放，或删去这些行。",
		"no-programme-head": "此人不是本校的专业带头人，请先授予该角色。",
		"too-many-heads": "一个专业最多 {{maximum}} 位负责人，请先收回一位。",
		"column-missing": "缺少此列，列名可为：{{expected}}。",
		"file-empty": "文件没有数据行。",
		"value-empty": "为空。",
		"degree-unknown": "“{{text}}”不是有效的层次，可选：{{known}}。",
		"row-contradicts": "与第 {{line}} 行关于同一专业的内容不一致，请改为一致或删去其一。",
		"share-out-of-range": "“{{text}}”不是 0～100 % 之间的比例。",
		"out-of-range": "超出 {{low}}～{{high}} 的范围。",
		"occupation-unmatched": "“{{text}}”既不是职业代码，也不是职业名称。",
		"value-not-stated": "“{{text}}”不是可计数的内容。",
		"count-unrecognised": "“{{text}}”不是数字。",
		"count-not-whole": "“{{text}}”不是整数。",
		"count-negative": "“{{text}}”小于 0。",
		"count-too-large": "“{{text}}”过大。",
	},
});

registerProblems(problemWords);
