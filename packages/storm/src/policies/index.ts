import { contender, type Contender } from "../contender.ts";
import { schedules } from "./schedules.ts";

/** The peers, and what is recommended where no library is used, by the id of a command line. */
export const policies: readonly Contender[] = Object.entries(schedules).map(([id, schedule]) =>
  contender(id, schedule),
);
