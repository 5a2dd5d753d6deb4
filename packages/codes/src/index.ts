export { registry, registryRow, type RegistryRow, type Sender } from "./registry.ts";
export {
  isSendableByScript,
  isValidOnTheWire,
  type ApplicationCode,
  type ScriptCode,
  type SendableCode,
} from "./sendable.ts";
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
