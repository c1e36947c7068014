import type { ChooseContent } from "../exchange/operation.js";
import { chooseContent } from "./choose-content.js";

/** Where a body may be of several media types. Apart from what it does, which others load when they need it: a bundler would load it at once. */
export const amongSeveral: ChooseContent = (...parameters) => chooseContent(...parameters);
