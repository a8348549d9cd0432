/** Times on the page: the hour of this place on hovering, and words that grow old with the tab. */

const MINUTE = 60, HOUR = 3600, DAY = 86400;

/** @type {Record<string, string>} */
const words = JSON.parse(document.documentElement.dataset.times ?? "{}");

/** @param {number} seconds */
function span(seconds) {
  const [unit, n] =
    seconds < MINUTE ? ["seconds", Math.max(seconds, 1)]
    : seconds < HOUR ? ["minutes", Math.floor(seconds / MINUTE)]
    : seconds < 2 * DAY ? ["hours", Math.floor(seconds / HOUR)]
    : ["days", Math.floor(seconds / DAY)];
  return words[unit]?.replace("{n}", String(n)) ?? "";
}

/** The same words as the server's. @param {number} at @param {number} now */
export function inWords(at, now) {
  const seconds = Math.floor((now - at) / 1000);
  if (seconds < 0) return words.ahead?.replace("{span}", span(Math.ceil(-seconds / MINUTE) * MINUTE)) ?? "";
  return seconds < MINUTE ? (words.now ?? "") : (words.ago?.replace("{span}", span(seconds)) ?? "");
}

/** Write every time on the page anew. */
export function tick() {
  const language = document.documentElement.lang;
  const hour = new Intl.DateTimeFormat(language, { dateStyle: "full", timeStyle: "medium" });
  for (const time of document.querySelectorAll("time[data-at]")) {
    if (!(time instanceof HTMLElement)) continue;
    const at = Number(time.dataset.at);
    time.title = hour.format(at);
    if (time.dataset.until === undefined || at > Date.now()) time.textContent = inWords(at, Date.now());
  }
}

/** Keep the times true while the tab is open. */
export function startClock() {
  tick();
  setInterval(tick, 30_000);
}
