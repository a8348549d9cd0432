/** Registers the element. Fetched by the loader when a visitor means to open the chat. */

import { PalabreChat } from "./element.js";

if (!customElements.get("palabre-chat")) customElements.define("palabre-chat", PalabreChat);
