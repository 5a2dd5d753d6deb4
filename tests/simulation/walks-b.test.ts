import { walk } from "./walks.ts";

// Beside `walks-a.test.ts`, on the other core.
walk(1);
