import { openFirefox } from "../kit/firefox.ts";
import { needs } from "../kit/needs.ts";
import { describeSessions } from "./browsers.ts";

needs("firefox").describe("a real firefox", () => {
  describeSessions(openFirefox, { saysBye: false, keepsPage: false });
});
