import { setTimeout as wait } from "node:timers/promises";
import mongoose, { type Model, Types } from "mongoose";
import { TOKEN_MINUTES } from "~/domain/mail";
import { storeAttachment } from "~/services/attachments.server";
import { inviteJudge } from "~/services/judging-invitations.server";
import { writeNight } from "~/services/open-data-nightly.server";
import { hideProposal } from "~/services/proposal-hiding.server";
import { issueToken } from "~/services/tokens.server";
import { AgencyModel } from "../../models/agency.server";
import { AgendaItemModel, FollowUpModel } from "../../models/agenda.server";
import { ChallengeModel } from "../../models/challenge.server";
import { CommentModel } from "../../models/comment.server";
import { CommitmentModel } from "../../models/commitment.server";
import { CommitmentPartModel } from "../../models/commitment-work.server";
import { withTransaction } from "../../models/connection.server";
import { AppealModel } from "../../models/escalation.server";
import { InnovationModel, ReuseModel } from "../../models/innovation.server";
import { AssignmentModel } from "../../models/judging-ballot.server";
import { JudgeModel, JudgingEntryModel } from "../../models/judging-panel.server";
import { JudgingRoundModel } from "../../models/judging-round.server";
import { RecommendationModel } from "../../models/lesson.server";
import { OpenDataNightModel } from "../../models/open-data.server";
import { OpinionModel, OpinionRequestModel } from "../../models/opinion.server";
import { PlaybookModel } from "../../models/playbook.server";
import { ProposalModel } from "../../models/proposal.server";
import { SignalGroupModel } from "../../models/signal-group.server";
import { ArtefactModel } from "../../models/stage.server";
import { SupportModel } from "../../models/support.server";
import { UserModel } from "../../models/user.server";
import { content } from "../../seeds/load/content";
import { runDemonstration } from "../../seeds/load/run-demonstration";
import { type MadeUser, makeAgency, makeUser, TEST_PASSWORD } from "../support/factories";
import { makeEntry, makeJudge, makeRound, TEST_CRITERIA } from "../support/judging-factories";
import type { Asker } from "./doors";
import type { Places } from "./places";

/** Who signs in as each asker. */
export type People = Record<Exclude<Asker, "visitor">, MadeUser>;

/** The demonstration, with people of our own in every role and an address of every route. */
export interface World {
	places: Places;
	people: People;
}

const DAY_MS = 86_400_000;
const { trusted } = mongoose;

// biome-ignore lint/suspicious/noExplicitAny: rows of any collection, read as they are stored
type Row = any;

/** The first row of a collection that fits, as it is stored. */
async function first(
	model: Pick<Model<never>, "collection">,
	filter: Row = {},
	sort: Row = { _id: 1 },
): Promise<Row> {
	const row = await model.collection.findOne(filter, { sort });
	if (!row)
		throw new Error(`The demonstration has no ${model.collection.name} with ${JSON.stringify(filter)}`);
	return row;
}

/** Loads the demonstration into the empty database of the test, and finds or adds what the routes ask for. */
export async function makeWorld(): Promise<World> {
	await runDemonstration({
		content,
		ifEmpty: true,
		env: { DEMO_PASSWORD: TEST_PASSWORD },
		say: () => undefined,
	});
	await requireNight();
	const things = await findThings();
	const people = await makePeople(things);
	await giveToAuthor(things, people.author);
	await SupportModel.create({
		proposal: things.merged._id,
		user: new Types.ObjectId(people.citizen.id),
		active: true,
		pending: true,
		since: new Date(),
	});
	const hiddenProposal = await hideOne(things, people.steward);
	const desk = await makeRounds(things, people);
	const links = await makeLinks(things, people, desk.running.number);
	return {
		people,
		places: { ...toPlaces(things), ...desk.places, ...links, hiddenProposal, person: people.author.id },
	};
}

/** Writes the files of a night. The site may be at it, too: of two attempts one ends. */
async function requireNight(): Promise<void> {
	await writeNight({ now: new Date() });
	while (!(await OpenDataNightModel.exists({ state: "published" }))) await wait(200);
}

/** One of each kind of thing, in a state in which its pages show most. */
async function findThings() {
	const answered = await CommitmentModel.distinct("proposal");
	const opinion = await first(OpinionModel, { state: "asked" });
	const digested = await first(OpinionRequestModel, {
		digest: { $ne: null },
		proposal: { $ne: opinion.proposal },
	});
	const appeal = await first(AppealModel);
	const part = await first(CommitmentPartModel, { agency: { $ne: null }, state: "accepted" });
	const reuse = await first(ReuseModel, { state: "confirmed" });
	const commitment = await first(CommitmentModel, { status: "in-progress" });
	const proposal = await first(ProposalModel, {
		facets: "progress:awaiting-answer",
		nextStep: "agency",
		_id: { $nin: answered },
	});
	return {
		opinion,
		digested,
		appeal,
		part,
		reuse,
		commitment,
		proposal,
		answered: await first(ProposalModel, { _id: digested.proposal }),
		helped: await first(CommitmentModel, { _id: part.commitment }),
		innovation: await first(InnovationModel, { _id: reuse.innovation }),
		live: await first(CommitmentModel, { status: "live" }),
		promised: await first(CommitmentModel, { status: "consideration", "promise.dueAt": { $ne: null } }),
		tested: await first(ProposalModel, { facets: "stage:test" }),
		merged: await first(ProposalModel, { state: "merged" }),
		draft: await first(ProposalModel, { state: "draft" }),
		submitted: await first(ProposalModel, { state: "submitted" }),
		challenge: await first(ChallengeModel, { state: "published" }),
		hidden: await first(CommentModel, { state: "hidden" }),
		said: await first(CommentModel, { state: "visible", agency: null }),
		agendaItem: await first(AgendaItemModel, { proposal: digested.proposal }),
		followUp: await first(FollowUpModel, { open: true }),
		recommendation: await first(RecommendationModel, { open: true }),
		need: await first(SignalGroupModel, { state: "open", isPublic: true }),
		playbook: await first(PlaybookModel),
		judged: await first(JudgingRoundModel, { state: "published" }),
		running: await first(JudgingRoundModel, { state: "open" }),
		night: await first(OpenDataNightModel, { state: "published" }),
		agency: await first(AgencyModel, { _id: commitment.agency }),
	};
}
type Things = Awaited<ReturnType<typeof findThings>>;

/** Somebody in every role: officer and champion of all agencies that have to do with the things. */
async function makePeople(things: Things): Promise<People> {
	const { proposal, opinion, part, reuse, commitment, followUp, recommendation, promised, playbook } = things;
	const agencies = [
		...[proposal.agency, opinion.agency, part.agency, reuse.adopter, reuse.owner, commitment.agency],
		...[followUp.agency, recommendation.to, promised.agency, playbook.agency, things.live.agency],
	];
	const ids = [...new Set(agencies.map(String))];
	const taken = { $in: ids.map((id) => new Types.ObjectId(id)) };
	// why: an agency has one champion
	await UserModel.collection.updateMany({ championOf: taken }, {
		$pull: { championOf: taken, roles: { role: "champion", agency: taken } },
	} as never);
	const foreign = await makeAgency();
	const judge = await first(UserModel, { email: "judge@example.org" });
	return {
		citizen: await makeUser(),
		author: await makeUser(),
		officer: await makeUser({ roles: ids.map((agencyId) => ({ role: "officer" as const, agencyId })) }),
		champion: await makeUser({ roles: ids.map((agencyId) => ({ role: "champion" as const, agencyId })) }),
		foreignOfficer: await makeUser({ roles: [{ role: "officer", agencyId: foreign.id }] }),
		judge: { id: String(judge._id), email: judge.email, password: TEST_PASSWORD, viewer: {} as never },
		steward: await makeUser({ roles: [{ role: "steward" }] }),
		administrator: await makeUser({ roles: [{ role: "administrator" }] }),
	};
}

/** Makes a person the lead author of every proposal whose authors' pages are opened, with a file on one of them. */
async function giveToAuthor({ proposal, draft, tested, appeal, judged, said }: Things, author: MadeUser) {
	const entry = await first(JudgingEntryModel, { round: judged._id, state: "in" });
	const own = [proposal._id, draft._id, tested._id, appeal.proposal, entry.proposal];
	await ProposalModel.updateMany(
		{ _id: trusted({ $in: own }) },
		{ $set: { authors: [{ user: new Types.ObjectId(author.id), lead: true }] } },
	);
	await CommentModel.updateOne({ _id: said._id }, { $set: { author: new Types.ObjectId(author.id) } });
	const file = new File([new Uint8Array(Buffer.from("%PDF-1.7\n%%EOF\n"))], "แผน.pdf");
	const attachment = await storeAttachment({
		file,
		by: author.id,
		owner: { kind: "proposal", id: proposal._id },
		now: new Date(),
	});
	await ProposalModel.updateOne({ _id: proposal._id }, { $set: { attachments: [attachment] } });
}

/** Hides a proposal that nothing else is asked of; gives its number. */
async function hideOne(things: Things, steward: MadeUser): Promise<number> {
	const { number } = await first(ProposalModel, {
		state: "published",
		_id: { $nin: [...(await CommitmentModel.distinct("proposal")), ...proposalsOf(things)] },
	});
	await withTransaction((session) =>
		hideProposal({
			viewer: steward.viewer,
			proposalNumber: number,
			reason: "spam",
			note: "โฆษณาสินค้า",
			now: new Date(),
			session,
		}),
	);
	return number;
}

/** Ids of the proposals that things are, and that they are about. */
function proposalsOf(things: Things): unknown[] {
	return Object.values(things).flatMap(({ _id, proposal }: Row) => [_id, proposal]);
}

const both = (text: string) => ({ th: text, en: text });

/** The rounds of the demonstration, and three more for the pages that it has no round for. */
async function makeRounds({ challenge, judged, running }: Things, { judge, author }: People) {
	const span = { opensAt: new Date(Date.now() - DAY_MS), closesAt: new Date(Date.now() + DAY_MS) };
	const shared = { challengeId: String(challenge._id), ...span };
	const practice = {
		title: both("รายการฝึก"),
		body: both("ลองให้คะแนน"),
		scores: TEST_CRITERIA.map(({ key }) => ({ criterion: key, score: 4, why: both("ตรงประเด็น") })),
	};
	const pairs = await makeRound({ ...shared, mode: "pairs" });
	const rankings = await makeRound({ ...shared, mode: "rankings" });
	const practised = await makeRound({ ...shared, more: { practice } });
	const draft = await makeRound({ ...shared, state: "draft" });
	const proposals = await ProposalModel.find({
		facets: "public",
		"authors.user": trusted({ $ne: author.id }),
	})
		.select({ number: 1, slug: 1 })
		.sort({ number: 1 })
		.limit(4)
		.lean();
	for (const round of [pairs, rankings, practised, draft])
		for (const { _id, number, slug } of proposals)
			await makeEntry({ roundId: round.id, proposal: { id: String(_id), number, slug: slug ?? "" } });
	for (const round of [pairs, rankings, practised]) await makeJudge({ roundId: round.id, user: judge });
	const seat = await first(JudgeModel, { round: running._id, user: new Types.ObjectId(judge.id) });
	const assignment = await first(AssignmentModel, { judge: seat._id, state: "assigned" });
	const assigned = await first(JudgingEntryModel, { _id: assignment.entry });
	const winner = await first(JudgingEntryModel, { round: judged._id, state: "in" });
	return {
		running,
		places: {
			pairs: pairs.number,
			rankings: rankings.number,
			practised: practised.number,
			round: draft.number,
			roundJudge: String(seat._id),
			running: running.number,
			assigned: assigned.number,
			published: judged.number,
			winner: winner.number,
		},
	};
}

/** One-time links that work. */
async function makeLinks({ tested, proposal }: Things, { author, steward }: People, running: number) {
	const now = new Date();
	const { token } = await inviteJudge({
		viewer: steward.viewer,
		number: running,
		input: { name: "กรรมการที่ได้รับเชิญ", language: "th", tracks: [] },
		now,
	});
	const link = (scope: keyof typeof TOKEN_MINUTES) =>
		issueToken({ scope, subject: new Types.ObjectId(author.id), minutes: TOKEN_MINUTES[scope], now });
	const attached = await first(ProposalModel, { _id: proposal._id });
	const idea = await first(ArtefactModel, {
		proposal: tested._id,
		kind: "insight",
		removedAt: { $exists: false },
	});
	return {
		invitation: String(token),
		reset: await link("password-reset"),
		unsubscribe: await link("unsubscribe"),
		file: String(attached.attachments[0].file),
		artefact: String(idea._id),
	};
}

function toPlaces(things: Things) {
	const { proposal, draft, challenge, hidden, said, commitment, live, promised, helped, appeal } = things;
	const { opinion, digested, agendaItem, followUp, innovation, reuse, recommendation, playbook, need } =
		things;
	return {
		proposal: proposal.number,
		draft: draft.number,
		tested: things.tested.number,
		merged: things.merged.number,
		submitted: things.submitted.number,
		comment: String(said._id),
		hiddenComment: String(hidden._id),
		challenge: challenge.slug,
		agency: things.agency.code,
		commitment: commitment.number,
		live: live.number,
		promised: promised.number,
		helped: helped.number,
		declined: appeal.number,
		opinion: String(opinion._id),
		opinionRequest: digested.number,
		discussed: things.answered.number,
		agendaItem: agendaItem.number,
		followUp: String(followUp._id),
		innovation: innovation.number,
		reuse: reuse.number,
		recommendation: String(recommendation._id),
		playbook: playbook.number,
		need: need.number,
		night: things.night.night,
	};
}
