import { useI18n } from "~/components/i18n";
import { useTextLang } from "~/components/library/own-text";
import { Item, Tag } from "~/components/ui";
import type { Crisis, DrillStanding } from "~/domain/playbook";
import type { Bilingual } from "~/domain/vocabulary";
import { DrillTag } from "./drill-standing";

/** A row as `listPlaybooks` gives it; dates may be ISO text. */
export interface ListedPlaybook {
	number: number;
	title: { th: string; en: string | null };
	crisis: Crisis;
	purpose: string;
	agency: { name: Bilingual } | null;
	lastDrillAt: Date | string | null;
	drill: DrillStanding;
	steps: number;
	example: boolean;
}

/** One playbook: for which crisis, whose, and whether it was practised this year. */
export function PlaybookItem({ playbook, level = 2 }: { playbook: ListedPlaybook; level?: 2 | 3 }) {
	const { t, to, format, language } = useI18n();
	const langOf = useTextLang();
	return (
		<Item
			to={to(`/playbooks/${playbook.number}`)}
			title={format.text(playbook.title)}
			titleLang={langOf(playbook.title)}
			level={level}
			kicker={playbook.agency && format.text(playbook.agency.name)}
			summary={<span lang={language === "en" ? "th" : undefined}>{playbook.purpose}</span>}
			facts={
				<>
					<Tag tone="brand">{t(`playbooks.crisis.${playbook.crisis}`)}</Tag>
					<span>{t("playbooks.stepCount", { count: playbook.steps })}</span>
					{playbook.example && <Tag>{t("common.example")}</Tag>}
				</>
			}
			aside={<DrillTag standing={playbook.drill} lastDrillAt={playbook.lastDrillAt} />}
		/>
	);
}
