import { randomBytes } from "node:crypto";
import { DomainError } from "~/domain/errors";
import { FORMER_DISPLAY_NAME } from "~/domain/profile";
import { isAdministrator, type Viewer } from "~/domain/viewer";
import type { DeleteAccountInput } from "~/input/account";
import { CommentModel } from "~~/models/comment.server";
import { ConfirmationModel } from "~~/models/commitment.server";
import { withTransaction } from "~~/models/connection.server";
import { MailModel } from "~~/models/mail.server";
import { NotificationModel } from "~~/models/notification.server";
import { ProposalModel } from "~~/models/proposal.server";
import { SessionModel } from "~~/models/session.server";
import { FollowModel, SupportModel } from "~~/models/support.server";
import { TrainingSignUpModel } from "~~/models/training.server";
import { UserModel } from "~~/models/user.server";
import { requireOwnPassword } from "./accounts-profile.server";
import { forgetAnswerDetails } from "./confirmation-pictures.server";
import { exportJudging, forgetJudge } from "./judging-own-data.server";
import { hashPassword } from "./password-hash.server";
import { endTokens } from "./tokens.server";
import { giveAllPlacesBack } from "./training-places.server";

/**
 * Everything the site keeps about a person, for the person only: account, what they wrote, supported and follow.
 * @throws {DomainError} `notFound` when the account is gone
 */
export async function exportOwnData({ viewer, now }: { viewer: Viewer; now: Date }) {
	const [account, proposals, comments, supports, follows, trainings, confirmations, judging] =
		await Promise.all([
			UserModel.findById(viewer.id).select({ passwordHash: 0, sessionEpoch: 0, championOf: 0 }).lean(),
			ProposalModel.find({ "authors.user": viewer.id })
				.select({ number: 1, title: 1, summary: 1, body: 1, problem: 1, service: 1, state: 1, updatedAt: 1 })
				.lean(),
			CommentModel.find({ author: viewer.id }).select({ proposal: 1, body: 1, stance: 1, at: 1 }).lean(),
			SupportModel.find({ user: viewer.id })
				.select({ proposal: 1, active: 1, since: 1, receipt: 1, withdrawnAt: 1 })
				.lean(),
			FollowModel.find({ user: viewer.id }).select({ proposal: 1, since: 1 }).lean(),
			TrainingSignUpModel.find({ user: viewer.id }).select({ training: 1, at: 1 }).lean(),
			exportConfirmations(viewer.id),
			exportJudging({ userId: viewer.id }),
		]);
	if (!account) throw new DomainError("notFound");
	return {
		exportedAt: now,
		account,
		proposals,
		comments,
		supports,
		follows,
		trainings,
		confirmations,
		judging,
	};
}

/** What a person answered about services called live; a picture by the address under which the person sees it. */
async function exportConfirmations(userId: string) {
	const rows = await ConfirmationModel.find({ user: userId })
		.sort({ at: -1, _id: -1 })
		.select({ commitment: 1, round: 1, question: 1, answer: 1, note: 1, picture: 1, at: 1 })
		.lean();
	return rows.map(({ _id, picture, ...row }) => ({
		...row,
		...(picture
			? {
					picture: { path: `/files/${picture.file.toHexString()}`, type: picture.type, bytes: picture.bytes },
				}
			: {}),
	}));
}

/**
 * Deletes an account: what names the person goes for good, what was published stays under a pseudonym, and all sessions
 * end.
 * @throws {DomainError} `wrongPassword` at `password`; `lastAdministrator` for the only one
 */
export async function deleteAccount({
	viewer,
	input,
	now,
}: {
	viewer: Viewer;
	input: DeleteAccountInput;
	now: Date;
}): Promise<void> {
	await requireOwnPassword({ viewer, password: input.password, field: "password" });
	// why: nobody knows this password, so nobody signs in to what is left
	const passwordHash = await hashPassword(randomBytes(32).toString("hex"));
	await withTransaction(async (session) => {
		if (isAdministrator(viewer)) {
			const administrators = await UserModel.countDocuments({
				"roles.role": "administrator",
				status: "active",
			}).session(session);
			if (administrators < 2) throw new DomainError("lastAdministrator");
		}
		await UserModel.updateOne(
			{ _id: viewer.id },
			{
				$set: {
					email: `deleted-${viewer.id}@deleted.invalid`,
					passwordHash,
					displayName: FORMER_DISPLAY_NAME,
					roles: [],
					status: "deleted",
				},
				$unset: { name: 1, province: 1, championOf: 1 },
				$inc: { sessionEpoch: 1 },
			},
			{ session },
		);
		await FollowModel.deleteMany({ user: viewer.id }, { session });
		await NotificationModel.deleteMany({ user: viewer.id }, { session });
		await giveAllPlacesBack({ userId: viewer.id, session });
		await forgetAnswerDetails({ userId: viewer.id, now, session });
		await forgetJudge({ userId: viewer.id, session });
		await MailModel.deleteMany({ user: viewer.id }, { session });
		for (const scope of ["password-reset", "unsubscribe"] as const)
			await endTokens({ scope, subject: viewer.id, session });
		await SessionModel.deleteMany({ "session.passport.user.id": viewer.id }, { session });
	});
}
