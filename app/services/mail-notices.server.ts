import mongoose, { Types } from "mongoose";
import type { MailData } from "~/domain/mail";
import { lastDigestTime, mailTiming, NOTICE_MAIL_USEFUL } from "~/domain/notification";
import { noticePathOf } from "~/i18n/event-text";
import { withTransaction } from "~~/models/connection.server";
import { NotificationModel } from "~~/models/notification.server";
import { UserModel } from "~~/models/user.server";
import { queueMail, queueMails } from "./mail.server";
import { type NoticeRow, toNoticeRows } from "./notices.server";

/** Notices looked at in one go. */
const BATCH = 200;

/** Notices of one person that a mail of the day counts. */
const MOST_OF_A_DAY = 500;

const KEPT_FIELDS = { user: 1, type: 1, at: 1, readAt: 1, proposal: 1, commitment: 1, data: 1 } as const;

/** True when no notice waits to be mailed now; cheaper than taking the lease for nothing. */
export async function areNoticesMailed({ now }: { now: Date }): Promise<boolean> {
	const [due, daily] = await Promise.all([
		NotificationModel.exists({ mail: "due" }),
		NotificationModel.exists({ mail: "daily", at: mongoose.trusted({ $lte: lastDigestTime(now) }) }),
	]);
	return !due && !daily;
}

/**
 * Decides for new notices how they are mailed, as each person wants it: queues those that go out at once, marks those that
 * wait for the mail of the day. Killed in between, it does the same again, and the keys keep each mail single.
 * @returns how many notices were decided on
 */
export async function queueNoticeMails({ now }: { now: Date }): Promise<number> {
	const found = await NotificationModel.find({ mail: "due" }).select(KEPT_FIELDS).limit(BATCH).lean();
	if (found.length === 0) return 0;
	const people = await UserModel.find({
		_id: mongoose.trusted({ $in: [...new Set(found.map(({ user }) => user.toHexString()))] }),
		status: "active",
	})
		.select({ mailNotices: 1 })
		.lean();
	const preferences = new Map(people.map(({ _id, mailNotices }) => [_id.toHexString(), mailNotices ?? null]));
	const timingOf = ({ user, type, at }: (typeof found)[number]) => {
		const id = user.toHexString();
		if (!preferences.has(id) || now.getTime() - at.getTime() > NOTICE_MAIL_USEFUL) return "never";
		return mailTiming({ type, preference: preferences.get(id) ?? undefined });
	};
	const atOnce = found.filter((notice) => timingOf(notice) === "at-once");
	const daily = found.filter((notice) => timingOf(notice) === "daily");
	const rows = await toNoticeRows(atOnce);
	await queueMails({
		mails: rows.map((row, index) => ({
			to: { userId: atOnce[index]?.user as Types.ObjectId },
			template: "notice" as const,
			data: toMailData(row),
			path: noticePathOf(row) ?? "/me/notices",
			key: `notice:${row.id}`,
			at: now,
		})),
	});
	const isDaily = new Set(daily);
	await mark(daily, { $set: { mail: "daily" } });
	await mark(
		found.filter((notice) => !isDaily.has(notice)),
		{ $unset: { mail: 1 } },
	);
	return found.length;
}

/**
 * Queues the mail of the day for everybody who has notices waiting for it; what they have read in the site meanwhile is
 * left out. A person's mail and the marks of what it tells change together.
 * @param most people served in one run
 * @returns how many people had notices waiting
 */
export async function queueDigests({ now, most = 500 }: { now: Date; most?: number }): Promise<number> {
	const due = lastDigestTime(now);
	const waiting = { mail: "daily", at: mongoose.trusted({ $lte: due }) } as const;
	for (let served = 0; served < most; served += 1) {
		const next = await NotificationModel.findOne(waiting).select({ user: 1 }).sort({ user: 1, at: 1 }).lean();
		if (!next) return served;
		const notices = await NotificationModel.find({ ...waiting, user: next.user })
			.select(KEPT_FIELDS)
			.sort({ at: 1 })
			.limit(MOST_OF_A_DAY)
			.lean();
		const rows = await toNoticeRows(
			notices.filter(({ readAt, at }) => !readAt && due.getTime() - at.getTime() <= NOTICE_MAIL_USEFUL),
		);
		await withTransaction(async (session) => {
			if (rows.length > 0)
				await queueMail({
					to: { userId: next.user },
					template: "digest",
					data: { count: rows.length, items: rows.map(toMailData) },
					path: "/me/notices",
					key: `digest:${next.user.toHexString()}:${due.toISOString().slice(0, 10)}`,
					at: now,
					session,
				});
			await NotificationModel.updateMany(
				{ _id: mongoose.trusted({ $in: notices.map(({ _id }) => _id) }) },
				{ $unset: { mail: 1 } },
				{ session },
			);
		});
	}
	return most;
}

/** What a mail keeps of a notice: enough to write its line, whatever becomes of the proposal until then. */
function toMailData(row: NoticeRow): MailData {
	const { title } = row.proposal ?? {};
	return {
		...row.data,
		type: row.type,
		...(title ? { title: { th: title.th, en: title.en ?? title.th } } : {}),
		...(row.agency ? { agencyName: row.agency.name } : {}),
		path: noticePathOf(row),
	};
}

async function mark(
	notices: { _id: Types.ObjectId }[],
	update: { $set: { mail: "daily" } } | { $unset: { mail: 1 } },
): Promise<void> {
	if (notices.length === 0) return;
	await NotificationModel.updateMany(
		{ _id: mongoose.trusted({ $in: notices.map(({ _id }) => new Types.ObjectId(_id)) }), mail: "due" },
		update,
	);
}
