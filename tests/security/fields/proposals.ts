import { ProposalModel } from "../../../models/proposal.server";
import type { FieldMarks } from "./marks";

const NOT_PUBLIC = { state: { $in: ["draft", "submitted", "returned", "withdrawn", "hidden"] } };

/** What hangs on proposals that nobody but their authors (and stewards, once submitted) may read. */
const ofNotPublic = async () => ({
	proposal: { $in: (await ProposalModel.collection.find(NOT_PUBLIC).toArray()).map(({ _id }) => _id) },
});

const TEXT =
	"title titleEn summary summaryEn body service problem targetGroups.experience targetGroups.needs targetGroups.painPoints teamName attachments.name attachments.alt";

/** Proposals, the work on them, and what is said about them. */
export const PROPOSALS: Record<string, FieldMarks> = {
	Proposal: {
		figures:
			"number targetGroups.group nationwide provinces channels changeKinds impacts attachments.bytes attachments.width attachments.height challenge agency authors.lead state stage stopped moves version revision mergedInto hidden.from hidden.reason hidden.at progress supports comments nextStep waitingSince example createdAt updatedAt submittedAt publishedAt",
		aside: ["invitations.at", "the authors"],
		words: `${TEXT} provenance`,
		values: "slug facets attachments.type",
		private: {
			"invitations.email": "the authors",
			returnReason: "the authors and stewards",
			"hidden.note": "the authors and stewards",
		},
		inner: { lastForm: "nobody" },
		closed: [{ where: NOT_PUBLIC, why: "authors, and stewards once it is submitted" }],
	},
	ProposalVersion: {
		figures:
			"proposal version text.targetGroups.group text.nationwide text.provinces text.channels text.changeKinds text.impacts text.attachments.bytes text.attachments.width text.attachments.height at",
		words: `${TEXT.replaceAll(/(^| )/g, "$1text.")} reason`,
		values: "text.attachments.type",
		closed: [{ where: ofNotPublic, why: "as their proposal" }],
	},
	ProposalSearch: {
		aside: ["proposal publishedAt", "never shown: it is searched in"],
		inner: { title: "never shown: it is searched in", body: "never shown: it is searched in" },
	},
	Comment: {
		figures: "proposal thread parent stance agency state replies counted pending at",
		words: "body",
		private: { hiddenNote: "the author and stewards" },
		inner: { hiddenReason: "the author and stewards" },
		closed: [
			{ where: { state: "hidden" }, why: "the author and stewards" },
			{ where: ofNotPublic, why: "as their proposal" },
		],
	},
	Artefact: {
		figures:
			"proposal stage kind insight.method insight.group insight.people statement.cites idea.impact idea.volume idea.effort idea.chosen idea.chosenAt mockup.cost mockup.buildingBlocks mockup.pictures.bytes mockup.pictures.width mockup.pictures.height trial.participants.group trial.participants.people trial.before trial.after trial.decision at removedAt replaces",
		words:
			"insight.experience insight.needs insight.painPoints statement.who statement.need statement.because statement.question statement.measure idea.title idea.description idea.why mockup.title mockup.description mockup.real mockup.pretend mockup.pictures.name mockup.pictures.alt trial.hypothesis trial.result trial.measure trial.unit",
		values: "mockup.link mockup.pictures.type",
		closed: [{ where: ofNotPublic, why: "as their proposal" }],
	},
	StageMove: {
		figures: "proposal number decision from to artefacts at",
		words: "why",
		closed: [{ where: ofNotPublic, why: "as their proposal" }],
	},
	Support: {
		aside: [
			"proposal challenge slot active since withdrawnAt counted pending",
			"the supporter; counted for everybody",
		],
		inner: { receipt: "the supporter alone knows whose it is; the list of receipts shows it" },
	},
	Follow: {
		aside: ["proposal since", "the follower"],
	},
	Challenge: {
		figures:
			"kind state targetGroups host supporting phases.key phases.opensAt phases.closesAt rules.votesPerPerson rules.teamMin rules.teamMax rules.gateKeeper gates.insights gates.targetGroups gates.statements gates.ideas gates.prototypes gates.trials gates.participants prizes.baht proposals opensAt example revision createdAt",
		words: "title question brief theme partners dataSets.name dataSets.holder rules.eligibility prizes.name",
		values: "slug dataSets.url",
		closed: [{ where: { state: { $ne: "published" } }, why: "stewards prepare it" }],
	},
};
