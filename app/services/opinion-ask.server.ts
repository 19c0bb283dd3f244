import { Types } from "mongoose";
import { canBeNamed } from "~/domain/agency";
import { enforce, enforceAt } from "~/domain/decision";
import { DomainError } from "~/domain/errors";
import type { FormRequest } from "~/domain/form-key";
import { addresseeOf, canAskOpinions, nextReminderAt } from "~/domain/opinion";
import type { Viewer } from "~/domain/viewer";
import type { AskOpinionsInput } from "~/input/opinion";
import { withTransaction } from "~~/models/connection.server";
import { takeNumbers } from "~~/models/counter.server";
import { OpinionModel, OpinionRequestModel } from "~~/models/opinion.server";
import { ProposalModel } from "~~/models/proposal.server";
import { type AgencyName, listAgencyOptions } from "./agencies.server";
import { listAgencyPeople } from "./agency-people.server";
import { deleteAttachment, type StoredAttachment, storeAttachment } from "./attachments.server";
import { recordEvent } from "./events.server";
import { notifyAll } from "./notifications.server";
import { createOnce } from "./once.server";
import { NAMED_FIELDS } from "./proposal-title.server";

/** A signature as forms send it, as it is stored. */
export function readSignatory(input: {
	signatoryName: string;
	signatoryPosition: string;
	acting: "self" | "acting" | "on-behalf";
	actingFor?: string;
}) {
	return {
		name: input.signatoryName,
		position: input.signatoryPosition,
		acting: input.acting,
		...(input.acting === "self" ? {} : { actingFor: input.actingFor }),
	};
}

/** Ids of the people of an agency who can write or sign for it. */
export async function listOpinionPeople(agencyId: string): Promise<string[]> {
	const [officers, champions] = await Promise.all([
		listAgencyPeople({ agencyId, role: "officer" }),
		listAgencyPeople({ agencyId, role: "champion" }),
	]);
	return [...new Set([...officers, ...champions])];
}

/** The agencies that rows of a form name by code. Throws {@link DomainError} `invalidInput` or `agencyClosed` at the row that names none or a closed one. */
export async function findNamedAgencies({
	codes,
	fieldOf,
}: {
	codes: readonly string[];
	fieldOf: (index: number) => string;
}): Promise<AgencyName[]> {
	const agencies = await listAgencyOptions();
	return codes.map((code, index) => {
		const found = agencies.find((agency) => agency.code === code);
		if (!found) throw new DomainError("invalidInput", { field: fieldOf(index) });
		enforceAt(fieldOf(index), canBeNamed({ closed: found.closed, named: false }));
		return found;
	});
}

/**
 * The steward asks agencies for their opinion on a proposal: one letter, one opinion for each agency to give. Their people
 * are told, and the timeline of the proposal says so.
 *
 * @param example for demonstration data
 * @returns the number of the request
 * @throws {DomainError} `notFound` at `proposal`; `notPublished`; `invalidInput` at an unknown agency or a letter of a day
 * to come; `dueInPast` at `dueAt`; `tooLarge`, `unsupportedFile` at `files`
 */
export async function askOpinions({
	viewer,
	input,
	formRequest,
	now,
	example = false,
}: {
	viewer: Viewer;
	input: AskOpinionsInput;
	formRequest?: FormRequest;
	now: Date;
	example?: boolean;
}): Promise<{ number: number }> {
	const { document } = await createOnce({
		model: OpinionRequestModel,
		formRequest,
		create: async () => {
			const proposal = await ProposalModel.findOne({ number: input.proposal })
				.select({ ...NAMED_FIELDS, state: 1 })
				.lean();
			if (!proposal) throw new DomainError("notFound", { field: "proposal" });
			enforce(canAskOpinions(proposal, viewer));
			if (input.letterDate.getTime() > now.getTime())
				throw new DomainError("invalidInput", { field: "letterDate" });
			if (input.dueAt.getTime() <= now.getTime()) throw new DomainError("dueInPast", { field: "dueAt" });
			const agencies = await findNamedAgencies({
				codes: input.agencies.map(({ agency }) => agency),
				fieldOf: (index) => `agencies[${index}].agency`,
			});
			const _id = new Types.ObjectId();
			const files = await storeFiles({ files: input.files, by: viewer.id, id: _id, now });
			try {
				return await write({ viewer, input, formRequest, now, example, proposal, agencies, _id, files });
			} catch (error) {
				// why: a letter that was not sent leaves no files behind
				for (const { file } of files) await deleteAttachment({ id: file });
				throw error;
			}
		},
	});
	return { number: document.number };
}

async function storeFiles({
	files,
	by,
	id,
	now,
}: {
	files: readonly File[];
	by: string;
	id: Types.ObjectId;
	now: Date;
}): Promise<StoredAttachment[]> {
	const stored: StoredAttachment[] = [];
	try {
		for (const file of files)
			stored.push(await storeAttachment({ file, by, owner: { kind: "opinion", id }, now, field: "files" }));
	} catch (error) {
		for (const { file } of stored) await deleteAttachment({ id: file });
		throw error;
	}
	return stored;
}

async function write({
	viewer,
	input,
	formRequest,
	now,
	example,
	proposal,
	agencies,
	_id,
	files,
}: {
	viewer: Viewer;
	input: AskOpinionsInput;
	formRequest?: FormRequest;
	now: Date;
	example: boolean;
	proposal: { _id: Types.ObjectId };
	agencies: readonly AgencyName[];
	_id: Types.ObjectId;
	files: StoredAttachment[];
}) {
	const number = await takeNumbers("opinion-request");
	const { subject, question, reference, urgency, letterNumber, letterDate, dueAt } = input;
	const row = {
		_id,
		number,
		proposal: proposal._id,
		subject,
		question,
		reference,
		urgency,
		letterNumber,
		letterDate,
		dueAt,
		sender: input.sender,
		senderAddress: input.senderAddress,
		contact: input.contact,
		signatory: readSignatory(input),
		attachments: files,
		example,
		by: new Types.ObjectId(viewer.id),
		createdAt: now,
		...(formRequest ? { request: formRequest } : {}),
	};
	const opinions = input.agencies.map(({ part, addressee }, index) => {
		const agency = agencies[index] as AgencyName;
		return {
			_id: new Types.ObjectId(),
			opinionRequest: _id,
			requestNumber: number,
			proposal: proposal._id,
			agency: new Types.ObjectId(agency.id),
			part,
			addressee: addressee ?? addresseeOf(agency),
			sentAt: now,
			dueAt,
			state: "asked" as const,
			remindAt: nextReminderAt({ dueAt, now }),
		};
	});
	const people = await Promise.all(agencies.map(({ id }) => listOpinionPeople(id)));
	return withTransaction(async (session) => {
		const [created] = await OpinionRequestModel.create([row], { session });
		if (!created) throw new Error("the request was not written");
		await OpinionModel.insertMany(opinions, { session });
		await recordEvent({
			type: "opinions-asked",
			actor: { viewer, role: "steward" },
			subject: { proposal: proposal._id },
			data: { request: number, count: opinions.length },
			at: now,
			session,
		});
		await notifyAll({
			notices: opinions.flatMap(({ _id: id }, index) =>
				(people[index] ?? []).map((user) => ({
					user,
					notice: {
						type: "opinion-asked" as const,
						occasion: `opinion-asked:${id.toHexString()}`,
						data: {
							path: `/officer/opinions/${id.toHexString()}`,
							dueAt: dueAt.toISOString(),
						},
						at: now,
					},
				})),
			),
			session,
		});
		return created;
	});
}

/** What the last letter of the programme began and ended with, for the form of the next one; null before the first. */
export async function findLastSender() {
	const row = await OpinionRequestModel.findOne()
		.sort({ createdAt: -1, _id: -1 })
		.select({ sender: 1, senderAddress: 1, contact: 1, signatory: 1 })
		.lean();
	if (!row) return null;
	return {
		sender: row.sender,
		senderAddress: row.senderAddress ?? undefined,
		contact: row.contact,
		signatoryName: row.signatory.name,
		signatoryPosition: row.signatory.position,
		acting: row.signatory.acting,
		actingFor: row.signatory.actingFor ?? undefined,
	};
}
