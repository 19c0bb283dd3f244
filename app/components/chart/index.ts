export { type Bar, BarChart } from "./bar-chart";
export { ColumnChart, type ColumnStep } from "./column-chart";
export { PairedBars, type PairedRow } from "./paired-bars";
export { axisMarks, roundUpNicely, shareOf } from "./scale";
export type { Series, SeriesTone } from "./series";
export { StackedBar, type StackedRow } from "./stacked-bar";
