export { BrandMark } from "./brand-mark";
export { PathLine } from "./path-line";
export { markStages, type PathOutcome, type PathPosition, type StageMark } from "./stage-marks";
export { StagePath, StagePathCompact, usePathText } from "./stage-path";
