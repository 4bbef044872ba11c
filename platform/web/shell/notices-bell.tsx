import { useApp } from "../app/app-definition.ts";
import { Link } from "../app/navigate.tsx";
import { defineMessages } from "../i18n/define-messages.ts";
import { Named } from "../i18n/named.tsx";
import { useMessages } from "../i18n/use-messages.ts";
import { BellIcon } from "../icons/icons.tsx";
import { DateText } from "../values/date-text.tsx";
import { Flyout } from "./flyout.tsx";
import { useMarkRead, useNotices } from "./notices.ts";
import styles from "./notices-bell.module.css";

const messages = defineMessages({
	en: {
		notices: "Notices",
		unread_one: "Notices: {{count}} unread",
		unread_other: "Notices: {{count}} unread",
		none: "No notices. What concerns you is told here, and by e-mail as you choose in your account.",
		markAll: "Mark all as read",
		all: "All notices",
		new: "new",
	},
	zh: {
		notices: "通知",
		unread_other: "通知：{{count}} 条未读",
		none: "没有通知。与您有关的事项会显示在这里，并按您在账户中的选择发送邮件。",
		markAll: "全部标为已读",
		all: "全部通知",
		new: "新",
	},
});

/** What I was told, newest first; following a notice marks it as read. */
export function NoticesBell() {
	const t = useMessages(messages);
	const { items, unread } = useNotices();
	const { noticesPath } = useApp();
	const markRead = useMarkRead();
	return (
		<Flyout label={unread ? t("unread", { count: unread }) : t("notices")} icon={<BellIcon />} mark={unread}>
			{(close) => (
				<div className={styles.notices}>
					{items.length === 0 && <p className={styles.none}>{t("none")}</p>}
					<ul>
						{items.map((notice) => (
							<li key={notice.id} data-unread={!notice.read || undefined}>
								<Link
									to={notice.page}
									className={styles.notice}
									onClick={() => {
										close();
										if (!notice.read) markRead.mutate({ ids: [notice.id] });
									}}
								>
									<span>
										{!notice.read && <span className="visually-hidden">{t("new")} · </span>}
										<Named name={notice.text} />
									</span>
									<small>
										<DateText value={notice.createdAt} relative />
									</small>
								</Link>
							</li>
						))}
					</ul>
					<div className={styles.foot}>
						{unread > 0 && (
							<button type="button" onClick={() => markRead.mutate({ all: true })}>
								{t("markAll")}
							</button>
						)}
						<Link to={noticesPath} onClick={close}>
							{t("all")}
						</Link>
					</div>
				</div>
			)}
		</Flyout>
	);
}
