import mongoose, { Types } from "mongoose";
import { enforce } from "~/domain/decision";
import { DomainError } from "~/domain/errors";
import { fiscalYearOf } from "~/domain/fiscal-year";
import type { FormRequest } from "~/domain/form-key";
import { canManagePlaybook } from "~/domain/playbook";
import type { Viewer } from "~/domain/viewer";
import type { DrillInput, PlaybookInput } from "~/input/playbook";
import { withTransaction } from "~~/models/connection.server";
import { takeNumbers } from "~~/models/counter.server";
import { InnovationModel } from "~~/models/innovation.server";
import { DrillModel, PlaybookModel } from "~~/models/playbook.server";
import { agencyIdsAs } from "./agency-people.server";
import { recordEvent } from "./events.server";
import { createOnce } from "./once.server";
import { findOwnAgency } from "./own-agencies.server";

async function toFields(input: PlaybookInput) {
	const found = input.innovations.length
		? await InnovationModel.find({
				number: mongoose.trusted({ $in: input.innovations }),
				withdrawnAt: null,
			})
				.select({ _id: 1 })
				.lean()
		: [];
	if (found.length !== input.innovations.length) throw new DomainError("notFound", { field: "innovations" });
	const { crisis, title, titleEn, trigger, purpose, steps, contact } = input;
	return {
		crisis,
		title,
		...(titleEn ? { titleEn } : {}),
		trigger,
		purpose,
		steps,
		contact,
		innovations: found.map(({ _id }) => _id),
	};
}

/**
 * An agency writes a playbook.
 * @returns its number
 * @throws {DomainError} `notYourAgency` at `agency`, `notFound` at `innovations`
 */
export async function writePlaybook({
	viewer,
	input,
	formRequest,
	now,
	example = false,
}: {
	viewer: Viewer;
	input: PlaybookInput;
	formRequest?: FormRequest;
	now: Date;
	example?: boolean;
}): Promise<{ number: number }> {
	const { document } = await createOnce({
		model: PlaybookModel,
		formRequest,
		create: async () => {
			const agency = await findOwnAgency({ viewer, code: input.agency });
			enforce(canManagePlaybook({ agencyId: agency.id }, viewer));
			const fields = await toFields(input);
			return PlaybookModel.create({
				...fields,
				number: await takeNumbers("playbook"),
				agency: new Types.ObjectId(agency.id),
				example,
				by: new Types.ObjectId(viewer.id),
				createdAt: now,
				updatedAt: now,
				...(formRequest ? { request: formRequest } : {}),
			});
		},
	});
	return { number: document.number };
}

async function loadOwn({ viewer, number }: { viewer: Viewer; number: number | null }) {
	const row = await PlaybookModel.findOne({
		number,
		agency: mongoose.trusted({ $in: agencyIdsAs(viewer, "officer") }),
	})
		.select({ agency: 1, version: 1 })
		.lean();
	if (!row) throw new DomainError("notFound");
	return row;
}

/**
 * Changes a playbook, which makes a new version with its reason.
 * @throws {DomainError} `notFound` for playbooks of other agencies and at `innovations`; `invalidInput` at `changeWhy` without a reason; `editedMeanwhile`
 */
export async function changePlaybook({
	viewer,
	number,
	input,
	now,
}: {
	viewer: Viewer;
	number: number | null;
	input: PlaybookInput;
	now: Date;
}): Promise<void> {
	const row = await loadOwn({ viewer, number });
	if (!input.changeWhy) throw new DomainError("invalidInput", { field: "changeWhy" });
	const fields = await toFields(input);
	const done = await PlaybookModel.updateOne(
		{ _id: row._id, revision: input.revision },
		{
			$set: { ...fields, changeWhy: input.changeWhy, updatedAt: now },
			...(input.titleEn ? {} : { $unset: { titleEn: 1 } }),
			$inc: { revision: 1, version: 1 },
		},
	);
	if (done.matchedCount === 0) throw new DomainError("editedMeanwhile");
}

/**
 * Logs a drill by a playbook.
 * @throws {DomainError} `notFound` for playbooks of other agencies; `invalidInput` at `heldAt` for a day to come
 */
export async function logDrill({
	viewer,
	number,
	input,
	formRequest,
	now,
}: {
	viewer: Viewer;
	number: number | null;
	input: DrillInput;
	formRequest?: FormRequest;
	now: Date;
}): Promise<void> {
	const playbook = await loadOwn({ viewer, number });
	if (input.heldAt.getTime() > now.getTime()) throw new DomainError("invalidInput", { field: "heldAt" });
	await createOnce({
		model: DrillModel,
		formRequest,
		create: () =>
			withTransaction(async (session) => {
				const [drill] = await DrillModel.create(
					[
						{
							...input,
							playbook: playbook._id,
							version: playbook.version,
							fiscalYear: fiscalYearOf(input.heldAt),
							by: new Types.ObjectId(viewer.id),
							at: now,
							...(formRequest ? { request: formRequest } : {}),
						},
					],
					{ session },
				);
				if (!drill) throw new Error("the drill was not written");
				// why: an older drill that is logged later does not take the place of the latest
				await PlaybookModel.updateOne(
					{ _id: playbook._id },
					{ $max: { lastDrillAt: input.heldAt } },
					{ session },
				);
				await recordEvent({
					type: "playbook-drilled",
					actor: { viewer, role: "officer", agencyId: playbook.agency },
					subject: { agency: playbook.agency },
					data: { playbook: number },
					at: now,
					session,
				});
				return drill;
			}),
	});
}

/**
 * A playbook of the own agency with everything that its form shows.
 * @throws {DomainError} `notFound` for playbooks of other agencies
 */
export async function findPlaybookForEdit({ viewer, number }: { viewer: Viewer; number: number | null }) {
	const row = await PlaybookModel.findOne({
		number,
		agency: mongoose.trusted({ $in: agencyIdsAs(viewer, "officer") }),
	}).lean();
	if (!row) throw new DomainError("notFound");
	const innovations = await InnovationModel.find({ _id: mongoose.trusted({ $in: row.innovations }) })
		.select({ number: 1 })
		.lean();
	const { crisis, title, titleEn, trigger, purpose, contact } = row;
	return {
		number: row.number,
		title: { th: title, en: titleEn ?? null },
		revision: row.revision,
		defaults: {
			crisis,
			title,
			titleEn: titleEn ?? "",
			trigger,
			purpose,
			contact,
			steps: row.steps.map(({ what, who, within }) => ({ what, who, within: within ?? "" })),
			innovations: innovations.map((innovation) => innovation.number).join(", "),
		},
	};
}
