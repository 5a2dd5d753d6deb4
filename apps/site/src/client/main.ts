/** What every page of the reference does: theme, search, and reading offline. */
import "./theme.ts";
import "./search-box.ts";
import "./offline.ts";
