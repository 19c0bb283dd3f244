import type { ArtefactView } from "~/domain/artefact";
import type { Translate } from "~/i18n/translate";

/** Longest heading made from a text, in characters. */
const LONGEST = 90;

function shorten(text: string): string {
	if (text.length <= LONGEST) return text;
	let kept = "";
	// why: Thai has no spaces to cut at, and a cut between a letter and its mark looks broken
	for (const { segment } of new Intl.Segmenter("th", { granularity: "word" }).segment(text)) {
		if (kept.length + segment.length > LONGEST) break;
		kept += segment;
	}
	return `${kept.trimEnd()}…`;
}

/** What an artefact is called where it is listed or linked to. */
export function artefactTitle(t: Translate, artefact: ArtefactView): string {
	const { insight, statement, idea, prototype, trial } = artefact;
	if (insight) return shorten(insight.experience);
	if (statement) return shorten(statement.question);
	if (idea) return idea.title;
	if (prototype) return prototype.title;
	return trial ? shorten(trial.hypothesis) : t(`domain.artefact.${artefact.kind}`);
}
