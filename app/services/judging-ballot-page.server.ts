import mongoose, { type Types } from "mongoose";
import type { ArtefactView } from "~/domain/artefact";
import type { Decision } from "~/domain/decision";
import { DomainError } from "~/domain/errors";
import { type CriterionScore, standingBallot } from "~/domain/judging/ballot";
import { hideNamesIn } from "~/domain/judging/blind";
import { nextInQueue } from "~/domain/judging/queue";
import { canJudge } from "~/domain/judging/round";
import { ARTEFACT_STAGE, STAGES, type Stage } from "~/domain/stage";
import type { MaybeViewer, Viewer } from "~/domain/viewer";
import type { Bilingual } from "~/domain/vocabulary";
import { AssignmentModel, BallotModel } from "~~/models/judging-ballot.server";
import { JudgeModel } from "~~/models/judging-panel.server";
import { ProposalModel } from "~~/models/proposal.server";
import { UserModel } from "~~/models/user.server";
import { findStandingBallot } from "./judging-ballots.server";
import { findDraft } from "./judging-drafts.server";
import {
	type AddressNumber,
	findOwnAssignment,
	type JudgedRound,
	type OwnAssignment,
	type RubricView,
	toJudgedRound,
	toRubricView,
} from "./judging-judge.server";
import { loadQueue } from "./judging-queue.server";
import { renderMarkdown } from "./markdown.server";
import { findProposalForPage } from "./proposal-page.server";
import { findStagesPage } from "./stages.server";

/** An entry as its judge reads it. In a blind round nothing of it says whose it is. */
export interface EntryView {
	number: number;
	title: { th: string; en: string | null };
	summary: { th: string; en: string | null };
	track: Bilingual | null;
	problem: string;
	service: string;
	agency: Bilingual | null;
	targetGroups: Awaited<ReturnType<typeof findProposalForPage>>["text"]["targetGroups"];
	bodyHtml: string;
	attachments: Awaited<ReturnType<typeof findProposalForPage>>["attachments"];
	/** Stages with what was made there; empty ones are left out. */
	stages: { stage: Stage; artefacts: ArtefactView[] }[];
	/** Who wrote it; null in a blind round. */
	authors: { team: string; names: string[]; number: number; slug: string } | null;
}

/**
 * What a judge reads of an entry.
 * @throws {DomainError} `notFound`
 */
export async function findEntryView({
	round,
	entry,
	viewer,
}: {
	round: OwnAssignment["round"];
	entry: OwnAssignment["entry"];
	viewer: MaybeViewer;
}): Promise<EntryView> {
	const row = await ProposalModel.findById(entry.proposal)
		.select({ number: 1, body: 1, "authors.user": 1 })
		.lean();
	const number = row?.number ?? null;
	const [proposal, { stages }, names] = await Promise.all([
		findProposalForPage({ number, viewer }),
		findStagesPage({ number, viewer }),
		round.blind ? findNames((row?.authors ?? []).map(({ user }) => user)) : [],
	]);
	const { text } = proposal;
	const track = round.tracks.find(({ key }) => key === entry.track);
	const known = {
		title: { th: text.title, en: text.titleEn || null },
		summary: { th: text.summary, en: text.summaryEn || null },
		problem: text.problem,
		service: text.service,
		targetGroups: text.targetGroups,
		body: row?.body ?? "",
		attachments: proposal.attachments,
		stages: STAGES.map((stage) => ({
			stage,
			artefacts: stages
				.flatMap(({ artefacts }) => artefacts)
				.filter(({ kind }) => ARTEFACT_STAGE[kind] === stage),
		})).filter(({ artefacts }) => artefacts.length > 0),
	};
	const shown = round.blind
		? hideNamesIn({
				value: { ...known, attachments: withoutNames(known.attachments) },
				names: [...names, text.teamName],
			})
		: known;
	const { body, ...rest } = shown;
	return {
		number: entry.number,
		track: track ? { th: track.name.th, en: track.name.en } : null,
		agency: proposal.agency && { th: proposal.agency.name.th, en: proposal.agency.name.en },
		...rest,
		bodyHtml: renderMarkdown(body),
		authors: round.blind
			? null
			: { team: text.teamName, names: proposal.authors, number: proposal.number, slug: proposal.slug },
	};
}

/** Names of files were given by the authors and may hold theirs. */
const withoutNames = (files: EntryView["attachments"]): EntryView["attachments"] =>
	files.map((file) => ({ ...file, name: "" }));

/** Everything by which the authors of an entry may be called in its text. */
async function findNames(users: readonly Types.ObjectId[]): Promise<string[]> {
	const people = await UserModel.find({ _id: mongoose.trusted({ $in: users }) })
		.select({ displayName: 1, name: 1 })
		.lean();
	return people.flatMap(({ displayName, name }) => [
		displayName,
		...(name?.given && name.family ? [`${name.given} ${name.family}`, name.family] : []),
	]);
}

/** What other judges wrote for the panel, under their pseudonyms. */
export interface PanelComment {
	judge: string;
	text: string;
}

/** Everything of the page on which a judge scores an entry. */
export interface BallotPage {
	round: JudgedRound;
	rubric: RubricView;
	entry: EntryView;
	/** Whether scores are taken now, and why not. */
	decision: Decision;
	/** Until when. */
	closesAt: Date;
	/** What the sheet begins with: the draft, else the submitted scores. */
	sheet: { scores: CriterionScore[]; toTeam: string; toPanel: string };
	/** Version that a draft has to begin with. */
	version: number;
	draftAt: Date | null;
	submitted: { at: Date; scores: CriterionScore[] } | null;
	skipped: boolean;
	progress: { done: number; of: number };
	/** The entry that would come next. */
	next: number | null;
	/** Names the device's own copy of the draft. */
	judgeId: string;
	/** Comments of the others, after one's own scores and the publication. */
	panelComments: PanelComment[] | null;
}

/**
 * The page of an entry for its judge.
 * @throws {DomainError} `notFound` for entries that are not assigned to the viewer, `notPermitted` for the viewer's own work
 */
export async function findBallotPage({
	viewer,
	round: roundNumber,
	entry: entryNumber,
	now,
}: {
	viewer: Viewer;
	round: AddressNumber;
	entry: AddressNumber;
	now: Date;
}): Promise<BallotPage> {
	const own = await findOwnAssignment({ viewer, round: roundNumber, entry: entryNumber });
	const { round, assignment, judge } = own;
	if (round.mode !== "scores") throw new DomainError("notFound");
	const [view, entry, standing, { draft, version }, queue] = await Promise.all([
		toJudgedRound(own, now),
		findEntryView({ round, entry: own.entry, viewer }),
		findStandingBallot({ assignment: assignment._id }),
		findDraft({ assignment: assignment._id }),
		loadQueue({ seat: own, now }),
	]);
	const submitted = standing && {
		at: standing.at,
		scores: standing.scores.map(({ criterion, score }) => ({ criterion, score })),
	};
	const mine = queue.filter(({ place }) => place !== "recused");
	return {
		round: view,
		rubric: toRubricView(round),
		entry,
		decision: canJudge({ round, assignment, now }),
		closesAt:
			assignment.closesAt && assignment.closesAt > view.closesAt ? assignment.closesAt : view.closesAt,
		sheet: draft ?? {
			scores: submitted?.scores ?? [],
			toTeam: standing?.toTeam ?? "",
			toPanel: standing?.toPanel ?? "",
		},
		version,
		draftAt: draft?.savedAt ?? null,
		submitted,
		skipped: assignment.skippedAt != null,
		progress: { done: mine.filter(({ hasBallot }) => hasBallot).length, of: mine.length },
		next:
			nextInQueue({
				queue: queue.filter(({ open, number }) => open && number !== own.entry.number),
			})?.number ?? null,
		judgeId: judge._id.toHexString(),
		panelComments: standing && view.time === "published" ? await listPanelComments({ own }) : null,
	};
}

/** Comments for the panel in the standing ballots of the other judges of an entry. */
async function listPanelComments({
	own: { round, entry, judge },
}: {
	own: OwnAssignment;
}): Promise<PanelComment[]> {
	const others = await AssignmentModel.find({
		round: round._id,
		entry: entry._id,
		judge: mongoose.trusted({ $ne: judge._id }),
		state: "assigned",
	})
		.select({ judge: 1 })
		.lean();
	const [ballots, judges] = await Promise.all([
		BallotModel.find({ assignment: mongoose.trusted({ $in: others.map(({ _id }) => _id) }) })
			.select({ assignment: 1, judge: 1, revision: 1, withdrawn: 1, toPanel: 1 })
			.lean(),
		JudgeModel.find({ _id: mongoose.trusted({ $in: others.map(({ judge: id }) => id) }) })
			.select({ code: 1 })
			.sort({ _id: 1 })
			.lean(),
	]);
	return judges
		.sort((a, b) => a.code.localeCompare(b.code, "en"))
		.flatMap(({ _id, code }) => {
			const standing = standingBallot(ballots.filter((ballot) => ballot.judge.equals(_id)));
			return standing?.toPanel ? [{ judge: code, text: standing.toPanel }] : [];
		});
}
