import { useI18n } from "~/components/i18n";
import { useFiscalYear } from "~/components/lesson/lesson-item";
import { OwnText } from "~/components/library/own-text";
import { DescriptionList } from "~/components/ui";

type DrillLogProps = {
	drills: readonly {
		id: string;
		version: number;
		heldAt: Date | string;
		fiscalYear: number;
		scenario: string;
		people: number;
		worked: string;
		improve: string;
	}[];
};

/** Every drill that was held by a playbook, the latest first. */
export function DrillLog({ drills }: DrillLogProps) {
	const { t, format } = useI18n();
	const yearOf = useFiscalYear();
	return (
		<ol className="flex flex-col gap-6">
			{drills.map((drill) => (
				<li key={drill.id}>
					<h3 className="mb-2 text-lg">
						{t("playbooks.drillOf", { date: format.date(drill.heldAt), year: yearOf(drill.fiscalYear) })}
					</h3>
					<DescriptionList
						items={[
							{ term: t("playbooks.drillForm.scenario"), detail: <OwnText>{drill.scenario}</OwnText> },
							{ term: t("playbooks.drillForm.people"), detail: format.number(drill.people) },
							{ term: t("playbooks.drillForm.worked"), detail: <OwnText>{drill.worked}</OwnText> },
							{ term: t("playbooks.drillForm.improve"), detail: <OwnText>{drill.improve}</OwnText> },
							{ term: t("playbooks.versionLabel"), detail: format.number(drill.version) },
						]}
					/>
				</li>
			))}
		</ol>
	);
}
