import mongoose, { type ClientSession, type Types } from "mongoose";
import { DAY_MS } from "~/domain/bangkok-day";
import {
	type EscalationStep,
	isReminderDue,
	ladderStart,
	REMIND_DAYS_BEFORE,
	stepsReached,
} from "~/domain/escalation";
import { daysLate, isOverdue, owedAt } from "~/domain/overdue";
import { CommitmentModel } from "~~/models/commitment.server";
import { withTransaction } from "~~/models/connection.server";
import { EscalationModel } from "~~/models/escalation.server";
import { UserModel } from "~~/models/user.server";
import { listAgencyPeople, listInterested } from "./agency-people.server";
import { recordEvent } from "./events.server";
import { type NewNotice, notifyAll } from "./notifications.server";

/** Rows read at once. */
const BATCH = 200;

const LADDER_FIELDS = {
	number: 1,
	proposal: 1,
	agency: 1,
	status: 1,
	nextReportAt: 1,
	owedAt: 1,
	ladderFrom: 1,
	ladder: 1,
	"promise.dueAt": 1,
	"promise.deliverable": 1,
	"promise.deliverableEn": 1,
} as const;

/** Ids of the active stewards, for telling them. */
export async function listStewardIds(): Promise<string[]> {
	const rows = await UserModel.find({ "roles.role": "steward", status: "active" }).select({ _id: 1 }).lean();
	return rows.map(({ _id }) => _id.toHexString());
}

function findLaddered(filter: Record<string, unknown>, session?: ClientSession) {
	return CommitmentModel.find(filter)
		.sort({ owedAt: 1, _id: 1 })
		.select(LADDER_FIELDS)
		.session(session ?? null)
		.lean();
}
type Laddered = Awaited<ReturnType<typeof findLaddered>>[number];

const positionOf = (row: Laddered) => ({
	status: row.status,
	dueAt: row.promise?.dueAt,
	nextReportAt: row.nextReportAt,
	ladderFrom: row.ladderFrom,
});

/**
 * Takes every late promise to the rung that it has reached by now, and reminds officers of what is owed within a week. Each
 * rung is taken once for each debt: run twice, by two processes, or killed in between, nobody hears of it twice.
 * @param mayGoOn asked between two commitments
 * @returns how many rungs were taken
 */
export async function climbLadders({
	now,
	mayGoOn = async () => true,
}: {
	now: Date;
	mayGoOn?: () => Promise<boolean>;
}): Promise<number> {
	const soon = new Date(now.getTime() + REMIND_DAYS_BEFORE * DAY_MS);
	let taken = 0;
	let after: { owedAt: Date; _id: Types.ObjectId } | null = null;
	for (;;) {
		const beyond = after
			? {
					$or: [
						{ owedAt: mongoose.trusted({ $gt: after.owedAt, $lte: soon }) },
						{ owedAt: after.owedAt, _id: mongoose.trusted({ $gt: after._id }) },
					],
				}
			: { owedAt: mongoose.trusted({ $lte: soon }) };
		const rows: Laddered[] = await findLaddered(beyond).limit(BATCH);
		for (const row of rows) {
			if (isReminderDue(positionOf(row), now)) await remind({ row, now });
			else if (hasRungToTake(row, now)) {
				if (!(await mayGoOn())) return taken;
				taken += await climb({ _id: row._id, now });
			}
		}
		const last = rows.at(-1);
		if (rows.length < BATCH || !last?.owedAt) return taken;
		after = { owedAt: last.owedAt, _id: last._id };
	}
}

function hasRungToTake(row: Laddered, now: Date): boolean {
	const reached = stepsReached(positionOf(row), now).at(-1);
	if (!reached) return false;
	const start = ladderStart(positionOf(row));
	return row.ladder?.from.getTime() !== start?.getTime() || row.ladder?.step !== reached;
}

/** Takes all rungs that one commitment has reached and not taken, together with their records and notices. */
async function climb({ _id, now }: { _id: Types.ObjectId; now: Date }): Promise<number> {
	return withTransaction(async (session) => {
		const [row] = await findLaddered({ _id }, session);
		const start = row && ladderStart(positionOf(row));
		if (!row || !start || !isOverdue(positionOf(row), now)) return 0;
		const reached = stepsReached(positionOf(row), now);
		const before = await EscalationModel.find({ commitment: _id, from: start })
			.select({ step: 1 })
			.session(session)
			.lean();
		const steps = reached.filter((step) => !before.some((taken) => taken.step === step));
		const last = reached.at(-1);
		if (!last || steps.length === 0) return 0;
		// why: the row is written first, so that a report at the same moment comes before this or after it
		await CommitmentModel.updateOne(
			{ _id },
			{ $set: { ladder: { from: start, step: last, at: now } } },
			{ session },
		);
		for (const step of steps) await take({ row, step, start, now, session });
		return steps.length;
	});
}

async function take({
	row,
	step,
	start,
	now,
	session,
}: {
	row: Laddered;
	step: EscalationStep;
	start: Date;
	now: Date;
	session: ClientSession;
}): Promise<void> {
	await EscalationModel.create([{ commitment: row._id, agency: row.agency, from: start, step, at: now }], {
		session,
	});
	const days = daysLate(positionOf(row), now);
	await recordEvent({
		type: "commitment-escalated",
		actor: { viewer: null, role: "system" },
		subject: { proposal: row.proposal, commitment: row._id, agency: row.agency },
		data: { commitment: row.number, step, count: days },
		at: now,
		session,
	});
	const notice = (path: string): NewNotice => ({
		type: "commitment-late",
		occasion: `late:${row._id.toHexString()}:${start.getTime()}:${step}`,
		proposal: row.proposal,
		data: { ...subjectOf(row), path, step, count: days },
		at: now,
	});
	const { desk, others } = await listToTell({ row, step });
	const atDesk = new Set(desk);
	await notifyAll({
		notices: [
			...[...atDesk].map((user) => ({ user, notice: notice(`/officer/commitments/${row.number}/report`) })),
			...[...new Set(others)]
				.filter((user) => !atDesk.has(user))
				.map((user) => ({ user, notice: notice(`/commitments/${row.number}`) })),
		],
		session,
	});
}

/** Who hears of a rung: officers on all of them, then those above, at last everybody who waits for it. */
async function listToTell({
	row,
	step,
}: {
	row: Laddered;
	step: EscalationStep;
}): Promise<{ desk: string[]; others: string[] }> {
	const desk = await listAgencyPeople({ agencyId: row.agency, role: "officer" });
	if (step === "officer") return { desk, others: [] };
	const champions = await listAgencyPeople({ agencyId: row.agency, role: "champion" });
	if (step === "champion") return { desk, others: champions };
	const stewards = await listStewardIds();
	if (step === "steward") return { desk, others: [...champions, ...stewards] };
	const interested = await listInterested({ proposalId: row.proposal });
	return { desk, others: [...champions, ...stewards, ...interested] };
}

/** Reminds the officers of what is owed within the next days, once for each day on which something is owed. */
async function remind({ row, now }: { row: Laddered; now: Date }): Promise<void> {
	const owed = owedAt(positionOf(row));
	const start = ladderStart(positionOf(row));
	if (!owed || !start) return;
	await notifyAll({
		notices: (await listAgencyPeople({ agencyId: row.agency, role: "officer" })).map((user) => ({
			user,
			notice: {
				type: "commitment-due",
				occasion: `due:${row._id.toHexString()}:${start.getTime()}`,
				proposal: row.proposal,
				data: {
					...subjectOf(row),
					path: `/officer/commitments/${row.number}/report`,
					// why: what is owed ends with its day, and the day itself is what people know
					dueAt: new Date(start.getTime() - 1).toISOString(),
				},
				at: now,
			},
		})),
	});
}

function subjectOf({ promise }: Laddered): { subjectTh: string; subjectEn: string } {
	const subjectTh = promise?.deliverable ?? "";
	return { subjectTh, subjectEn: promise?.deliverableEn ?? subjectTh };
}
