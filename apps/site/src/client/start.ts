/** Goes on in the reader's language. */
import { matchLocale } from "@backsoon/codes";

location.replace(`${import.meta.env.BASE_URL}${matchLocale(navigator.languages)}/`);
