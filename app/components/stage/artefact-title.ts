import type { ArtefactView } from "~/domain/artefact";
import { shorten } from "~/domain/shorten";
import type { Translate } from "~/i18n/translate";

/** Longest heading made from a text, in characters. */
const LONGEST = 90;

/** What an artefact is called where it is listed or linked to. */
export function artefactTitle(t: Translate, artefact: ArtefactView): string {
	const { insight, statement, idea, prototype, trial } = artefact;
	if (insight) return shorten(insight.experience, LONGEST);
	if (statement) return shorten(statement.question, LONGEST);
	if (idea) return idea.title;
	if (prototype) return prototype.title;
	return trial ? shorten(trial.hypothesis, LONGEST) : t(`domain.artefact.${artefact.kind}`);
}
