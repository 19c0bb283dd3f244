import type { Types } from "mongoose";
import {
	type ChallengeKind,
	type ChallengeState,
	type ChallengeTime,
	challengeTime,
	nextTurn,
	type Phase,
	type PhaseKey,
	phaseAt,
	TIME_ORDER,
} from "~/domain/challenge";
import { DomainError } from "~/domain/errors";
import { gateRules } from "~/domain/gate";
import { can } from "~/domain/permissions";
import type { MaybeViewer } from "~/domain/viewer";
import type { Bilingual, Language } from "~/domain/vocabulary";
import { ChallengeModel } from "~~/models/challenge.server";
import { type AgencyName, findAgencyNames } from "./agencies.server";
import { renderMarkdown } from "./markdown.server";

/** Most challenges that a list shows: more than a programme opens in ten years. */
const MOST = 200;

const LIST_FIELDS = {
	slug: 1,
	kind: 1,
	state: 1,
	title: 1,
	question: 1,
	phases: 1,
	host: 1,
	proposals: 1,
	example: 1,
	opensAt: 1,
} as const;

/** A row of a list of challenges. */
export interface ChallengeRow {
	slug: string;
	kind: ChallengeKind;
	state: ChallengeState;
	title: Bilingual;
	question: Bilingual;
	time: ChallengeTime;
	phase: PhaseKey | null;
	/** When the present phase ends, or the next begins. */
	turn: { key: PhaseKey; at: Date } | null;
	host: AgencyName | null;
	proposals: number;
	example: boolean;
}

interface StoredChallenge {
	_id: Types.ObjectId;
	slug: string;
	kind: ChallengeKind;
	state: ChallengeState;
	title: Bilingual;
	question: Bilingual;
	phases: Phase[];
	host: Types.ObjectId;
	proposals: number;
	example: boolean;
}

/** The database query of a list; the list and the test of its index share it. */
function queryChallenges({ state }: { state: ChallengeState }) {
	return ChallengeModel.find({ state }).sort({ opensAt: -1, _id: -1 }).limit(MOST);
}

async function toRows({ rows, now }: { rows: StoredChallenge[]; now: Date }): Promise<ChallengeRow[]> {
	const hosts = await findAgencyNames(rows.map(({ host }) => host));
	return rows.map((row) => ({
		slug: row.slug,
		kind: row.kind,
		state: row.state,
		title: plain(row.title),
		question: plain(row.question),
		time: challengeTime(row.phases, now),
		phase: phaseAt(row.phases, now),
		turn: nextTurn(row.phases, now),
		host: hosts.get(row.host.toHexString()) ?? null,
		proposals: row.proposals,
		example: row.example,
	}));
}

const plain = ({ th, en }: Bilingual): Bilingual => ({ th, en });

/** Published challenges: those that take ideas first, then running, upcoming and past ones, each latest first. */
export async function listChallenges({ now }: { now: Date }): Promise<ChallengeRow[]> {
	const rows = await queryChallenges({ state: "published" }).select(LIST_FIELDS).lean();
	return (await toRows({ rows, now })).sort(
		(a, b) => TIME_ORDER.indexOf(a.time) - TIME_ORDER.indexOf(b.time),
	);
}

/** Every challenge for the stewards: drafts first, then published and archived ones, each latest first. */
export async function listAllChallenges({ now }: { now: Date }): Promise<ChallengeRow[]> {
	const states = ["draft", "published", "archived"] as const;
	const lists = await Promise.all(
		states.map((state) => queryChallenges({ state }).select(LIST_FIELDS).lean()),
	);
	return toRows({ rows: lists.flat(), now });
}

/** A challenge with everything that its page shows. */
export type ChallengePage = Awaited<ReturnType<typeof findChallengePage>>;

/**
 * A challenge for its page.
 * @param language in which the brief is written out
 * @throws {DomainError} `notFound` unless it is public or the viewer a steward
 */
export async function findChallengePage({
	slug,
	viewer,
	language,
	now,
}: {
	slug: string;
	viewer: MaybeViewer;
	language: Language;
	now: Date;
}) {
	const row = await ChallengeModel.findOne({ slug }).select({ request: 0, createdBy: 0 }).lean();
	const mayEdit = can(viewer, "challenge.manage").allowed;
	if (!row || (row.state === "draft" && !mayEdit)) throw new DomainError("notFound");
	const agencies = await findAgencyNames([row.host, ...row.supporting]);
	const { rules } = row;
	return {
		id: row._id.toHexString(),
		slug: row.slug,
		kind: row.kind as ChallengeKind,
		state: row.state as ChallengeState,
		title: plain(row.title),
		question: plain(row.question),
		theme: plain(row.theme),
		briefHtml: renderMarkdown(row.brief[language]),
		targetGroups: row.targetGroups,
		phases: row.phases.map(({ key, opensAt, closesAt }) => ({ key: key as PhaseKey, opensAt, closesAt })),
		time: challengeTime(row.phases, now),
		turn: nextTurn(row.phases, now),
		host: agencies.get(row.host.toHexString()) ?? null,
		supporting: row.supporting.flatMap((id) => agencies.get(id.toHexString()) ?? []),
		partners: row.partners,
		dataSets: row.dataSets.map(({ name, holder, url }) => ({
			name: plain(name),
			holder: holder ?? null,
			url: url ?? null,
		})),
		prizes: row.prizes.map(({ name, baht }) => ({ name: plain(name), baht: baht ?? null })),
		rules: {
			votesPerPerson: rules.votesPerPerson ?? null,
			teamMin: rules.teamMin,
			teamMax: rules.teamMax,
			gateKeeper: rules.gateKeeper,
			eligibility: plain(rules.eligibility),
		},
		gates: gateRules(row.gates),
		proposals: row.proposals,
		example: row.example,
		mayEdit,
	};
}

/** Plans of these lists, by name, for the test of indexes. */
export async function explainChallengeLists(): Promise<Record<string, unknown>> {
	return { challenges: await queryChallenges({ state: "published" }).explain("queryPlanner") };
}
