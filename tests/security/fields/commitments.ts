import { EVERY, type FieldMarks } from "./marks";

const PROMISE =
	"deliverable deliverableEn ownerUnit ownerHead indicators.name indicators.unit indicators.numerator indicators.denominator indicators.measuredBy deliverables.name deliverables.evidence obstacles.rule obstacles.changer budgetSource skillsNote planNote";
const within = (field: string) => PROMISE.replaceAll(/(^| )/g, `$1${field}.`);
const OFFICERS = "officers and champions of the agency";
const privately = (paths: string, who: string) =>
	Object.fromEntries(paths.split(" ").map((path) => [path, who]));

/** What agencies promise, report and owe; what they were asked for and what they learned. */
export const COMMITMENTS: Record<string, FieldMarks> = {
	Commitment: {
		figures:
			"number proposal agency supporting status active decline.reason promise.dueAt promise.indicators.baseline promise.indicators.target promise.indicators.holder promise.budget promise.obstacles.state promise.buildingBlocks promise.skills promise.plans promise.portals version approvedAt liveAt rounds confirmedAt reopenedAt stallCause askedAgainAt percent lastReportAt nextReportAt owedAt ladderFrom ladder.from ladder.step ladder.at unchangedReports askAgainAt confirmations.works confirmations.doesNot confirmations.notTried confirmationsAgain.works confirmationsAgain.doesNot confirmationsAgain.notTried reports revision example createdAt updatedAt",
		aside: [
			"proposed.promise.dueAt proposed.promise.indicators.baseline proposed.promise.indicators.target proposed.promise.indicators.holder proposed.promise.budget proposed.promise.obstacles.state proposed.promise.buildingBlocks proposed.promise.skills proposed.promise.plans proposed.promise.portals proposed.at",
			OFFICERS,
		],
		words: `decline.words decline.askAgainWhen answer stalledReason restartWhen ${within("promise")}`,
		private: {
			...privately(within("proposed.promise"), OFFICERS),
			"proposed.reason": OFFICERS,
			sentBackReason: OFFICERS,
		},
		closed: [{ where: { approvedAt: { $exists: false } }, paths: /^promise\./, why: "public once approved" }],
	},
	CommitmentVersion: {
		figures:
			"commitment version promise.dueAt promise.indicators.baseline promise.indicators.target promise.indicators.holder promise.budget promise.obstacles.state promise.buildingBlocks promise.skills promise.plans promise.portals at",
		words: `${within("promise")} reason`,
	},
	ProgressReport: {
		figures:
			"commitment number status percent values.value stallCause unchanged evidence.bytes evidence.width evidence.height nextReportAt at",
		words: "narrative values.indicator obstacles restartWhen evidence.name evidence.alt",
		values: "evidenceLink evidence.type",
	},
	Confirmation: {
		aside: [
			"commitment round question answer picture.bytes picture.width picture.height at",
			"counted only: whose answer it was is the person's own",
		],
		private: {
			note: "the agency and stewards, without a name",
			"picture.name": "the agency and stewards",
			"picture.alt": "the agency and stewards",
		},
		inner: { "picture.type": "the agency and stewards" },
	},
	CommitmentPart: {
		figures: "commitment role agency state answeredAt asks askedAt revision createdAt",
		words: "name owes.knowledge owes.budget owes.data owes.staff words endedWhy",
	},
	CommitmentMilestone: {
		figures: "commitment dueAt state doneAt changes.what changes.dueAt changes.at revision createdAt",
		words: "title doneWhen changes.why",
	},
	CommitmentEvidence: {
		figures: "commitment report file.bytes file.width file.height at",
		words: "deliverable note file.name file.alt",
		values: "link file.type",
	},
	CommitmentMessage: {
		aside: ["commitment side agency at", "the agencies of the commitment and stewards"],
		private: { body: "the agencies of the commitment and stewards" },
	},
	Escalation: {
		figures: "commitment agency from step at",
	},
	Appeal: {
		figures: "commitment number proposal agency at state answeredAt",
		words: "words answer",
	},
	OpinionRequest: {
		figures:
			"number proposal urgency letterDate dueAt signatory.acting attachments.bytes attachments.width attachments.height digest.letterDate digest.signatory.acting digest.at example createdAt",
		words:
			"subject question reference letterNumber sender senderAddress contact signatory.name signatory.position signatory.actingFor attachments.name attachments.alt digest.words digest.letterNumber digest.signatory.name digest.signatory.position digest.signatory.actingFor",
		values: "attachments.type",
	},
	Opinion: {
		figures:
			"opinionRequest requestNumber proposal agency sentAt dueAt state revision receivedAt items.status observations.answer.decision observations.answer.at letterDate signatory.acting signedAt remindAt",
		words:
			"part addressee receiptNumber items.subject items.words observations.text observations.answer.words contactUnit contactPhone letterNumber signatory.name signatory.position signatory.actingFor",
		private: { sentBackWhy: OFFICERS },
		closed: [
			{
				where: { state: { $ne: "signed" } },
				paths: /^(items|observations|contact|letterNumber|signatory)/,
				why: "a draft until the head has signed it",
			},
		],
	},
	AgendaItem: {
		figures: "number proposal meetingAt resolution.kind resolution.at example createdAt",
		words: "committee committeeEn meeting place note resolution.words",
	},
	FollowUp: {
		figures: "item itemNumber place proposal agency dueAt open answer.at remindAt createdAt",
		words: "task answer.words",
	},
	Innovation: {
		figures:
			"number agency commitment level theme targetGroups nationwide provinces buildingBlocks cost inUseSince awards.year documents.bytes documents.width documents.height labels.given labels.at withdrawnAt example revision createdAt updatedAt",
		words:
			"title titleEn summary summaryEn problem solution results contact awards.name awards.giver documents.name documents.alt labels.why source withdrawnWhy",
		values: "link documents.type keys",
		closed: [
			{
				where: { withdrawnAt: { $exists: true } },
				paths: /^(?!withdrawnWhy)/,
				why: "the agency took it out of the library",
			},
		],
	},
	Reuse: {
		figures:
			"number innovation owner adopter state record.hoursSaved record.bahtSaved record.inUseSince record.side record.at confirmedBy confirmedAt messages revision example createdAt updatedAt",
		words: "record.adapted record.measured",
		private: { endedWhy: "the two agencies" },
		closed: [{ where: { state: { $ne: "confirmed" } }, why: "the two agencies, until both stand by it" }],
	},
	ReuseMessage: {
		aside: ["reuse number agency at", "the two agencies"],
		private: { body: "the two agencies" },
	},
	Lesson: {
		figures:
			"number agency ministry factors barriers provinces happenedAt fiscalYear commitment innovation example createdAt",
		words: "title titleEn context response factorsWords barriersWords source",
		values: "keys",
	},
	Recommendation: {
		figures: "lesson lessonNumber place to answer.decision answer.at open remindAt createdAt",
		words: "text answer.words",
		values: "keys",
	},
	Playbook: {
		figures: "number agency crisis innovations lastDrillAt version revision example createdAt updatedAt",
		words: "title titleEn trigger purpose steps.what steps.who steps.within contact changeWhy",
	},
	Drill: {
		figures: "playbook version heldAt fiscalYear people at",
		words: "scenario worked improve",
	},
	Training: {
		figures:
			"number skills organiser startsAt endsAt closesAt capacity taken cancelledAt revision example createdAt",
		words: "title about audience place cancelledWhy",
		values: "link",
	},
	TrainingSignUp: {
		aside: ["training at", "the person and stewards"],
	},
	Signal: {
		aside: ["import row at province group", "stewards"],
		private: {
			text: "stewards",
			kind: "stewards",
			service: "stewards",
			district: "stewards",
		},
		inner: { key: "nobody", words: "never shown: it is grouped by them" },
	},
	SignalRefused: {
		aside: ["import row faults removeAt", "stewards"],
		private: { cells: "stewards" },
		closed: [{ where: EVERY, why: "stewards" }],
	},
	SignalImport: {
		aside: [
			"number source bytes encoding delimiter mapping.text mapping.more mapping.at mapping.id mapping.kind mapping.service mapping.province mapping.district day state failure rows taken known refused masked bytesRead startedAt endedAt example revision createdAt",
			"stewards",
		],
		words: "sourceName",
		private: { fileName: "stewards", headings: "stewards" },
		inner: { list: "stewards", sum: "nobody" },
	},
	SignalGroup: {
		figures: "number state mergedInto ahead isPublic steps.what steps.other steps.at revision createdAt",
		words: "nameTh nameEn",
		values: "words steps.words",
		closed: [{ where: { isPublic: false }, why: "stewards, until one has looked at it" }],
	},
	SignalFigure: {
		figures:
			"run kind isPublic total recent before rising firstAt lastAt months.count words.inside words.everywhere groups.count services.count provinces.count sources.count",
		values: "key months.key words.word groups.key services.key provinces.key sources.key",
	},
	SignalState: {
		figures: "wanted counted run countedAt from turn until example",
		values: "_id setAside",
	},
	SignalEvidence: {
		figures:
			"challenge kind total recent before firstAt lastAt countedAt months.count words.inside words.everywhere services.count provinces.count sources.count example at",
		words: "nameTh nameEn",
		values: "key months.key words.word services.key provinces.key sources.key",
	},
};
