import { walk } from "./walks.ts";

walk(0);
