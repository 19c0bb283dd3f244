import type { ConfirmationQuestion } from "~/domain/commitment";
import { type CitizenAnswers, type ConfirmationTally, countAnswers } from "~/domain/confirmation";
import type { Translate } from "./translate";

/** "12 of 15 who tried it say that it works"; in words where too few have answered. */
function describeTally(t: Translate, tally: ConfirmationTally | null): string {
	if (!tally) return t("confirmation.few");
	const tried = tally.works + tally.doesNot;
	return tried > 0
		? t("confirmation.figures", { works: tally.works, tried })
		: t("confirmation.noneTried", { total: countAnswers(tally) });
}

/** What citizens answered to each question that they have been asked, in words: the question, and its figures. */
export function listAnswersInWords({
	t,
	answers,
}: {
	t: Translate;
	answers: CitizenAnswers;
}): { question: ConfirmationQuestion; label: string; words: string; tally: ConfirmationTally | null }[] {
	const toLine = (question: ConfirmationQuestion, tally: ConfirmationTally | null) => ({
		question,
		label: t(`confirmation.at.${question}`),
		words: describeTally(t, tally),
		tally,
	});
	return [toLine("live", answers.live), ...(answers.askedAgain ? [toLine("four-weeks", answers.again)] : [])];
}

/** The same as one line; the question is named only where there are two. */
export function describeAnswers({ t, answers }: { t: Translate; answers: CitizenAnswers }): string {
	const [first, second] = listAnswersInWords({ t, answers });
	if (!first) return "";
	if (!second || (!first.tally && !second.tally)) return first.words;
	const part = ({ label, words }: typeof first) =>
		t("confirmation.part", { question: label, answers: words });
	return t("confirmation.join", { first: part(first), second: part(second) });
}
