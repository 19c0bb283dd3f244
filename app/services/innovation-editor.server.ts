import mongoose, { Types } from "mongoose";
import { enforce } from "~/domain/decision";
import { DomainError } from "~/domain/errors";
import type { FormRequest } from "~/domain/form-key";
import { canLabel, canManageInnovation, innovationKeys } from "~/domain/innovation";
import type { Viewer } from "~/domain/viewer";
import type { InnovationInput, LabelInput } from "~/input/innovation";
import { withTransaction } from "~~/models/connection.server";
import { takeNumbers } from "~~/models/counter.server";
import { InnovationModel } from "~~/models/innovation.server";
import { type AgencyName, findAgencyNames } from "./agencies.server";
import { agencyIdsAs, listAgencyPeople } from "./agency-people.server";
import { recordEvent } from "./events.server";
import { findEnterableCommitment } from "./innovation-form.server";
import { notifyAll } from "./notifications.server";
import { createOnce, isDuplicateKey } from "./once.server";
import { findOwnAgency } from "./own-agencies.server";

/** The fields of a row that come from the form. */
function toFields({
	input,
	agency,
	labelled,
}: {
	input: InnovationInput;
	agency: AgencyName;
	labelled: boolean;
}) {
	const { titleEn, summaryEn, inUseSince, link } = input;
	const nationwide = input.area === "nationwide";
	const provinces = nationwide ? [] : [...new Set(input.provinces)].sort((a, b) => a - b);
	const { title, summary, problem, solution, results, level, theme, targetGroups, buildingBlocks, cost } =
		input;
	return {
		title,
		titleEn,
		summary,
		summaryEn,
		problem,
		solution,
		results,
		level,
		theme,
		targetGroups: [...new Set(targetGroups)],
		nationwide,
		provinces,
		buildingBlocks: [...new Set(buildingBlocks)],
		cost,
		inUseSince,
		contact: input.contact,
		link,
		awards: input.awards,
		keys: innovationKeys({
			titles: [title, ...(titleEn ? [titleEn] : [])],
			texts: [summary, summaryEn ?? "", problem, solution, results, agency.name.th, agency.name.en],
			agencyCode: agency.code,
			level,
			theme,
			groups: targetGroups,
			blocks: buildingBlocks,
			cost,
			nationwide,
			provinces,
			labelled,
		}),
	};
}

/**
 * An agency enters a solution into the library, by itself or from a live commitment. It is public at once.
 *
 * @param source where the facts stand, and `example`: for demonstration data
 * @returns its number
 * @throws {DomainError} `notYourAgency` at `agency`; for a commitment the reasons of `canEnterCommitment`
 */
export async function enterInnovation({
	viewer,
	input,
	formRequest,
	now,
	source,
	example = false,
}: {
	viewer: Viewer;
	input: InnovationInput;
	formRequest?: FormRequest;
	now: Date;
	source?: string;
	example?: boolean;
}): Promise<{ number: number }> {
	const { document } = await createOnce({
		model: InnovationModel,
		formRequest,
		create: async () => {
			const commitment = input.commitment
				? await findEnterableCommitment({ viewer, number: input.commitment })
				: null;
			const agency = commitment?.agency ?? (await findOwnAgency({ viewer, code: input.agency }));
			const number = await takeNumbers("innovation");
			try {
				return await withTransaction(async (session) => {
					const [created] = await InnovationModel.create(
						[
							{
								number,
								agency: new Types.ObjectId(agency.id),
								...(commitment ? { commitment: commitment.id } : {}),
								...toFields({ input, agency, labelled: false }),
								source,
								example,
								by: new Types.ObjectId(viewer.id),
								createdAt: now,
								updatedAt: now,
								...(formRequest ? { request: formRequest } : {}),
							},
						],
						{ session },
					);
					if (!created) throw new Error("the solution was not written");
					await recordEvent({
						type: "innovation-entered",
						actor: { viewer, role: "officer", agencyId: agency.id },
						subject: { agency: agency.id, commitment: commitment?.id },
						data: { innovation: number },
						at: now,
						session,
					});
					return created;
				});
			} catch (error) {
				if (isDuplicateKey(error, "commitment")) throw new DomainError("alreadyInLibrary");
				throw error;
			}
		},
	});
	return { number: document.number };
}

/** A solution of the own agency that is still in the library. */
async function loadOwn({ viewer, number }: { viewer: Viewer; number: number | null }) {
	const row = await InnovationModel.findOne({
		number,
		agency: mongoose.trusted({ $in: agencyIdsAs(viewer, "officer") }),
	})
		.select({ agency: 1, labels: 1, withdrawnAt: 1, request: 1 })
		.lean();
	if (!row) throw new DomainError("notFound");
	enforce(canManageInnovation({ agencyId: row.agency.toHexString() }, viewer));
	if (row.withdrawnAt) throw new DomainError("gone");
	return row;
}

/**
 * Changes what the library says of a solution.
 * @throws {DomainError} `notFound` for solutions of other agencies, `gone`, `editedMeanwhile`
 */
export async function changeInnovation({
	viewer,
	number,
	input,
	now,
}: {
	viewer: Viewer;
	number: number | null;
	input: InnovationInput;
	now: Date;
}): Promise<void> {
	const row = await loadOwn({ viewer, number });
	const agency = (await findAgencyNames([row.agency])).get(row.agency.toHexString());
	if (!agency) throw new DomainError("notFound");
	const labelled = row.labels.at(-1)?.given ?? false;
	const fields = toFields({ input, agency, labelled });
	const empty = Object.entries(fields).filter(([, value]) => value === undefined);
	const done = await InnovationModel.updateOne(
		// why: the label is part of the keys, so a change made on the row before it was given must not stand
		{ _id: row._id, revision: input.revision, labels: mongoose.trusted({ $size: row.labels.length }) },
		{
			$set: {
				...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
				updatedAt: now,
			},
			...(empty.length > 0 ? { $unset: Object.fromEntries(empty.map(([name]) => [name, 1])) } : {}),
			$inc: { revision: 1 },
		},
	);
	if (done.matchedCount === 0) throw new DomainError("editedMeanwhile");
}

/**
 * Takes a solution out of the library; its page goes on saying so, with the reason.
 * @throws {DomainError} `notFound` for solutions of other agencies, `gone` when it is out already
 */
export async function withdrawInnovation({
	viewer,
	number,
	why,
	now,
}: {
	viewer: Viewer;
	number: number | null;
	why: string;
	now: Date;
}): Promise<void> {
	const row = await loadOwn({ viewer, number });
	await withTransaction(async (session) => {
		const done = await InnovationModel.updateOne(
			{ _id: row._id, withdrawnAt: null },
			{ $set: { withdrawnAt: now, withdrawnWhy: why, keys: [], updatedAt: now }, $inc: { revision: 1 } },
			{ session },
		);
		if (done.matchedCount === 0) throw new DomainError("gone");
		await recordEvent({
			type: "innovation-withdrawn",
			actor: { viewer, role: "officer", agencyId: row.agency },
			subject: { agency: row.agency },
			why,
			data: { innovation: number },
			at: now,
			session,
		});
	});
}

/**
 * The steward gives the label of good practice or takes it back. Of two stewards who decide alike at once one stands.
 * @throws {DomainError} `notFound`, and the reasons of `canLabel`
 */
export async function labelInnovation({
	viewer,
	number,
	input,
	now,
}: {
	viewer: Viewer;
	number: number | null;
	input: LabelInput;
	now: Date;
}): Promise<void> {
	const give = input.decision === "give";
	await withTransaction(async (session) => {
		const row = await InnovationModel.findOne({ number })
			.select({ agency: 1, labels: 1, withdrawnAt: 1, title: 1, titleEn: 1 })
			.session(session)
			.lean();
		if (!row) throw new DomainError("notFound");
		const labelled = row.labels.at(-1)?.given ?? false;
		enforce(canLabel({ labelled, withdrawn: Boolean(row.withdrawnAt) }, give, viewer));
		const label = { given: give, why: input.why, by: new Types.ObjectId(viewer.id), at: now };
		await InnovationModel.updateOne(
			{ _id: row._id },
			give
				? { $push: { labels: label }, $addToSet: { keys: "labelled" } }
				: { $push: { labels: label }, $pull: { keys: "labelled" } },
			{ session },
		);
		await recordEvent({
			type: give ? "innovation-labelled" : "innovation-unlabelled",
			actor: { viewer, role: "steward" },
			subject: { agency: row.agency },
			why: input.why,
			data: { innovation: number },
			at: now,
			session,
		});
		if (give) {
			const people = await listAgencyPeople({ agencyId: row.agency, role: "officer" });
			await notifyAll({
				notices: people.map((user) => ({
					user,
					notice: {
						type: "innovation-labelled",
						occasion: `innovation-labelled:${number}:${row.labels.length}`,
						data: {
							path: `/innovations/${number}`,
							subjectTh: row.title,
							subjectEn: row.titleEn ?? row.title,
						},
						at: now,
					},
				})),
				session,
			});
		}
	});
}
