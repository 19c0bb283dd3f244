import type { ReactNode } from "react";
import { useI18n } from "~/components/i18n";
import { OwnText } from "~/components/library/own-text";
import { useFileSize } from "~/components/proposal/proposal-story";
import type { Award } from "~/domain/innovation";
import { AwardList } from "./innovation-facts";

type InnovationStoryProps = {
	innovation: {
		problem: string;
		solution: string;
		results: string;
		awardList: readonly Award[];
		documents: readonly { id: string; name: string; bytes: number; alt: string }[];
	};
};

/** What was wrong, how it works now and what has come of it; awards and documents. */
export function InnovationStory({ innovation }: InnovationStoryProps) {
	const { t } = useI18n();
	const size = useFileSize();
	const { problem, solution, results, awardList, documents } = innovation;
	return (
		<>
			<Part title={t("innovations.problem")}>
				<OwnText>{problem}</OwnText>
			</Part>
			<Part title={t("innovations.solution")}>
				<OwnText>{solution}</OwnText>
			</Part>
			<Part title={t("innovations.results")}>
				<OwnText>{results}</OwnText>
			</Part>
			{awardList.length > 0 && (
				<Part title={t("innovations.awards")}>
					<AwardList awards={awardList} />
				</Part>
			)}
			{documents.length > 0 && (
				<Part title={t("innovations.documents")}>
					<ul className="list-disc pl-6">
						{documents.map((file) => (
							<li key={file.id}>
								<a href={`/files/${file.id}`} className="wrap-anywhere">
									{file.alt || file.name}
								</a>{" "}
								<span className="text-sm text-ink-soft">{size(file.bytes)}</span>
							</li>
						))}
					</ul>
				</Part>
			)}
		</>
	);
}

/** A part of a page under its heading. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
	return (
		<section>
			<h2 className="mb-3">{title}</h2>
			{children}
		</section>
	);
}
