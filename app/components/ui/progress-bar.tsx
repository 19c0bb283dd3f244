import { useI18n } from "~/components/i18n";

type ProgressBarProps = {
	/** What is under way. */
	label: string;
	labelHidden?: boolean;
	/** How far, from 0 to `max`. */
	value: number;
	max?: number;
	/** How far in words; percent unless given: "34 จาก 50 คน". */
	valueText?: string;
};

/** How far something has come, as a bar and in words. */
export function ProgressBar({ label, labelHidden, value, max = 100, valueText }: ProgressBarProps) {
	const { format } = useI18n();
	const words = valueText ?? format.percent(value / max);
	return (
		<label className="block max-w-text">
			<span className="flex justify-between gap-4 text-sm">
				<span className={labelHidden ? "sr-only" : undefined}>{label}</span>
				<span className="ml-auto font-semibold tabular-nums">{words}</span>
			</span>
			<progress className="progress" value={value} max={max}>
				{words}
			</progress>
		</label>
	);
}
