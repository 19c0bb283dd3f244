import type { SameKeys } from "../same-keys";
import type { confirmation as th } from "../th/confirmation";

export const confirmation: SameKeys<typeof th> = {
	line: "Agency: {claim} · Citizens: {answers}",
	claim: { live: "in use", scaled: "in use and spread further" },
	reopened: "Open again, as citizens said that it did not work · Citizens: {answers}",
	few: "too few answers yet to show figures",
	figures: "{works, number} of {tried, number} who tried it say that it works",
	noneTried: "none of the {total, number} who answered has tried it yet",
	at: { live: "At going live", "four-weeks": "After four weeks" },
	part: "{question}: {answers}",
	join: "{first} · {second}",
	inService:
		"Of the services in use with enough answers, citizens confirm {upheld, number} of {judged, number}.",
	inServiceFew: "Citizens have given too few answers yet on the services in use to show figures.",
	againNote:
		"At going live you answered “{answer}”. This is the question of four weeks later; both answers are counted apart.",
	asksAgain: "Four weeks later: we ask once more",
	picture: "Picture",
	pictureHint:
		"Only you, the agency and the programme’s stewards see it. It is not public, your name is not shown, and the place where it was taken is removed. Please show no faces or papers of others. JPEG, PNG or WebP, at most 10 MB.",
	pictureReplace: "A new picture takes the place of the earlier one, which is deleted",
	pictureYours: "The picture that you sent",
	pictureOf: "Picture from somebody who answered",
	pictureRemove: "Remove the picture that I sent",
	withdraw: "Take my answer back",
	withdrawNote:
		"Your answer to this question, what you wrote and your picture are removed and no longer counted.",
};
