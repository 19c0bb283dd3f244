import { useI18n } from "~/components/i18n";
import { type ActiveFilter, FilterBar, Select } from "~/components/ui";
import { PROGRESS_KEYS } from "~/domain/proposal";
import { proposalListPath, SORT_WORDS } from "~/domain/proposal-list";
import { STAGES } from "~/domain/stage";
import { AGENCY_KINDS, type AgencyKind, type Bilingual, TARGET_GROUPS } from "~/domain/vocabulary";
import type { ProposalListQuery } from "~/input/proposal-list";

type ProposalFiltersProps = {
	query: ProposalListQuery;
	challenges: readonly { slug: string; title: Bilingual }[];
	/** Agencies and provinces; null while the further filters are folded away. */
	places: {
		agencies: readonly { code: string; name: Bilingual; kind: AgencyKind }[];
		provinces: readonly { code: number; name: Bilingual }[];
	} | null;
};

/** Narrows the list of proposals. The long lists of agencies and provinces come only when they are asked for. */
export function ProposalFilters({ query, challenges, places }: ProposalFiltersProps) {
	const { t, to, format } = useI18n();
	const path = to("/proposals");
	const any = t("proposals.filter.any");
	const active = useActiveFilters({ query, challenges, places });
	const summary = t("proposals.filter.more");
	const more = places
		? {
				summary,
				open: true,
				fields: (
					<>
						<Select
							name="area"
							label={t("proposals.filter.area")}
							placeholder={any}
							defaultValue={query.area ?? ""}
							options={[
								{ value: "nationwide", label: t("domain.nationwide") },
								...places.provinces.map(({ code, name }) => ({
									value: String(code),
									label: format.text(name),
								})),
							]}
						/>
						<Select
							name="agency"
							label={t("proposals.filter.agency")}
							placeholder={any}
							defaultValue={query.agency ?? ""}
							options={AGENCY_KINDS.map((kind) => ({
								label: t(`domain.agencyKind.${kind}`),
								options: places.agencies
									.filter((agency) => agency.kind === kind)
									.map(({ code, name }) => ({ value: code, label: format.text(name) })),
							})).filter(({ options }) => options.length > 0)}
						/>
					</>
				),
			}
		: { summary, to: proposalListPath(path, query, { more: "1", after: undefined }) };
	return (
		<FilterBar action={path} active={active} clearTo={path} more={more} fold>
			<Select
				name="stage"
				label={t("proposals.filter.stage")}
				placeholder={any}
				defaultValue={query.stage ?? ""}
				options={STAGES.map((value) => ({ value, label: t(`domain.stageShort.${value}`) }))}
			/>
			<Select
				name="status"
				label={t("proposals.filter.status")}
				placeholder={any}
				defaultValue={query.status ?? ""}
				options={PROGRESS_KEYS.map((value) => ({ value, label: t(`domain.progress.${value}`) }))}
			/>
			<Select
				name="group"
				label={t("proposals.filter.group")}
				placeholder={any}
				defaultValue={query.group ?? ""}
				options={TARGET_GROUPS.map((value) => ({ value, label: t(`domain.targetGroup.${value}`) }))}
			/>
			<Select
				name="challenge"
				label={t("proposals.filter.challenge")}
				placeholder={any}
				defaultValue={query.challenge ?? ""}
				options={challenges.map(({ slug, title }) => ({ value: slug, label: format.text(title) }))}
			/>
			<Select
				name="sort"
				label={t("proposals.filter.sort")}
				defaultValue={query.sort ?? "newest"}
				options={SORT_WORDS.map((value) => ({ value, label: t(`proposals.sort.${value}`) }))}
			/>
		</FilterBar>
	);
}

/** The filters at work in words, each with the address without it. */
function useActiveFilters({ query, challenges, places }: ProposalFiltersProps): ActiveFilter[] {
	const { t, to, format } = useI18n();
	const { stage, status, group, challenge, agency, area } = query;
	const named = {
		stage: stage && t(`domain.stage.${stage}`),
		status: status && t(`domain.progress.${status}`),
		group: group && t(`domain.targetGroup.${group}`),
		challenge: challenge && nameOf(challenges.find(({ slug }) => slug === challenge)?.title, challenge),
		agency: agency && nameOf(places?.agencies.find(({ code }) => code === agency)?.name, agency),
		area:
			area &&
			(area === "nationwide"
				? t("domain.nationwide")
				: nameOf(places?.provinces.find(({ code }) => String(code) === area)?.name, area)),
	};
	function nameOf(name: Bilingual | undefined, word: string): string {
		return name ? format.text(name) : word;
	}
	return Object.entries(named).flatMap(([name, label]) =>
		label
			? [
					{
						label,
						removeTo: proposalListPath(to("/proposals"), query, { [name]: undefined, after: undefined }),
					},
				]
			: [],
	);
}
