import { Link } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { StagePath } from "~/components/path";
import { ExampleFigures } from "~/components/programme/example-figures";
import { ButtonLink, Container } from "~/components/ui";

type HomeWelcomeProps = {
	figures: {
		proposals: number;
		committed: number;
		live: number;
		late: number;
		judged: number;
		upheld: number;
		example: boolean;
	};
};

/** Opens the home page: what one can do here, the path that every idea takes, and how things stand in one sentence. */
export function HomeWelcome({ figures }: HomeWelcomeProps) {
	const { t, to } = useI18n();
	return (
		<div className="border-b border-line bg-surface">
			<Container className="pt-10 pb-10 sm:pt-14 sm:pb-12">
				<h1 className="max-w-narrow text-2xl sm:text-3xl">{t("home.headline")}</h1>
				<p className="mt-4 max-w-narrow text-lg text-ink-soft">{t("home.lede")}</p>
				<div className="mt-6 flex flex-wrap gap-3">
					<ButtonLink to={to("/proposals/new")}>{t("home.propose")}</ButtonLink>
					<ButtonLink to={to("/proposals")} variant="secondary">
						{t("home.browse")}
					</ButtonLink>
				</div>
				<section aria-labelledby="path" className="mt-12">
					<h2 id="path">{t("home.pathTitle")}</h2>
					<p className="mt-1 mb-6 max-w-narrow text-ink-soft">{t("home.pathText")}</p>
					<StagePath current={null} />
				</section>
				<p className="mt-10 max-w-narrow text-lg">
					{t("home.figures", {
						proposals: figures.proposals,
						committed: figures.committed,
						live: figures.live,
					})}{" "}
					{figures.late > 0 && t("home.figuresLate", { late: figures.late })}{" "}
					<Link to={to("/programme")} className="whitespace-nowrap">
						{t("home.figuresMore")}
					</Link>
				</p>
				{figures.live > 0 && (
					<p className="mt-2 max-w-narrow text-lg">
						{figures.judged > 0
							? t("confirmation.inService", { upheld: figures.upheld, judged: figures.judged })
							: t("confirmation.inServiceFew")}
					</p>
				)}
				{figures.example && (
					<div className="mt-4">
						<ExampleFigures shown />
					</div>
				)}
			</Container>
		</div>
	);
}
