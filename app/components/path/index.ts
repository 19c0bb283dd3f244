export { BrandMark } from "./brand-mark";
export { PathLine } from "./path-line";
export { locateToday, type Phase, type PhaseMark } from "./phases";
export { markStages, type PathOutcome, type PathPosition, type StageMark } from "./stage-marks";
export { StagePath, StagePathCompact, usePathText } from "./stage-path";
export { Timetable } from "./timetable";
