import type { InputHTMLAttributes } from "react";
import { useI18n } from "~/components/i18n";
import { joinClasses } from "./class-names";
import { CONTROL_CLASSES, controlProps, FieldFrame, type FieldProps, splitFieldProps } from "./field";
import { Icon } from "./icon";

type DateFieldProps = FieldProps &
	Omit<InputHTMLAttributes<HTMLInputElement>, "id" | "name" | "type" | "className"> & {
		/** A date as the reader would type it, for the hint: `30/9/2569`. */
		example: string;
	};

/**
 * A day, typed as day/month/year in either era. One box rather than three: Thai forms are filled in
 * that way, and a browser's own picker knows only the Common Era. The server reads both eras.
 */
export function DateField({ example, ...props }: DateFieldProps) {
	const { t } = useI18n();
	const { field, control } = splitFieldProps(props);
	const dateHint = t("ui.dateHint", { example });
	const hint = field.hint ? (
		<>
			{field.hint} {dateHint}
		</>
	) : (
		dateHint
	);
	const framed = { ...field, hint };
	return (
		<FieldFrame {...framed}>
			<div className="relative max-w-56">
				<input
					autoComplete="off"
					{...control}
					{...controlProps(framed)}
					type="text"
					className={joinClasses(CONTROL_CLASSES, "min-h-11.5 pr-11 tabular-nums")}
				/>
				<Icon
					name="calendar"
					className="pointer-events-none absolute top-1/2 right-3 -translate-y-1/2 text-ink-soft"
				/>
			</div>
		</FieldFrame>
	);
}
