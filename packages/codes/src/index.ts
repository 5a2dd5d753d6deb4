export {
  compare,
  compareIn,
  type CompareOptions,
  type ComparedFact,
  type Comparison,
} from "./compare.ts";
export {
  entries,
  entryOf,
  namedCodes,
  rangeOf,
  ranges,
  sampleOf,
  type Entry,
  type NamedCode,
  type Range,
} from "./entries.ts";
export {
  explain,
  explainIn,
  type ExplainOptions,
  type Explanation,
  type FactLine,
  type RuntimeSight,
  type StepLine,
  type SystemMeaning,
} from "./explain.ts";
export {
  factsOf,
  type Changer,
  type Closer,
  type CodeFacts,
  type Handshake,
  type Survival,
} from "./facts.ts";
export {
  limits,
  limitsNear,
  type Confidence,
  type Limit,
  type LimitId,
  type LimitKind,
} from "./limits.ts";
export {
  direction,
  findLocale,
  localeNames,
  locales,
  matchLocale,
  type Locale,
} from "./locales.ts";
export {
  caseIds,
  measuredCases,
  runtimes,
  sightsOf,
  type Basis,
  type CaseId,
  type CloseSight,
  type MeasuredCase,
  type OtherSight,
  type Runtime,
  type RuntimeInfo,
  type Sight,
  type Sights,
  type UnknownSight,
} from "./measured.ts";
export { allPairs, judgedPair, judgedPairs, type JudgedPair } from "./pairs.ts";
export { registry, registryRow, type RegistryRow, type Sender } from "./registry.ts";
export {
  isSendableByScript,
  isValidOnTheWire,
  type ApplicationCode,
  type ScriptCode,
  type SendableCode,
} from "./sendable.ts";
export { sayChoice, saySight } from "./say.ts";
export {
  findSystem,
  systemCodesFor,
  systems,
  type AdviceBasis,
  type PresetName,
  type ReconnectAdvice,
  type System,
  type SystemCode,
  type SystemCodeId,
  type SystemCodes,
  type SystemId,
} from "./systems.ts";
export { fill } from "./texts/fill.ts";
export { loadTexts } from "./texts/load.ts";
export type {
  CodeText,
  FactId,
  LabelId,
  Misreading,
  PairText,
  Texts,
  Words,
} from "./texts/shape.ts";
export { timelineOf, type Side, type TimelineStep } from "./timeline.ts";
export {
  defaultRow,
  refreshRow,
  verdictRow,
  verdictTable,
  type Decision,
  type RetryRow,
  type StopRow,
  type VerdictRow,
} from "./verdict-table.ts";
export {
  situations,
  whichCode,
  type Choice,
  type Closing,
  type Situation,
  type SituationGroup,
} from "./which.ts";
