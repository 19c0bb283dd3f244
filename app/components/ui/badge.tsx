import { useI18n } from "~/components/i18n";
import { joinClasses } from "./class-names";

type BadgeProps = {
	count: number;
	/** What is counted, for those who do not see where it stands: "เรื่องรอตอบ". */
	label?: string;
	tone?: "neutral" | "attention";
};

/** How many wait behind a link or a tab. Nothing is drawn for zero. */
export function Badge({ count, label, tone = "neutral" }: BadgeProps) {
	const { format } = useI18n();
	if (count === 0) return null;
	return (
		<span
			className={joinClasses(
				"inline-block min-w-6 rounded-full px-1.5 text-center text-sm font-semibold tabular-nums",
				tone === "attention" ? "bg-brand text-on-brand" : "bg-sunken text-ink",
			)}
		>
			{format.number(count)}
			{label && <span className="sr-only"> {label}</span>}
		</span>
	);
}
