/** Every message that no ack has settled, kept in the browser under its `cid` until one does. The browser's storage is
 * the truth, so that several tabs of one visitor share it. */

/** @import {Keep} from "./keep.js" */
/** @import {Unsent} from "../types.js" */

/** The server remembers a `cid` for a day: older ones could arrive twice, so they wait for their author. */
const DAY = 86_400_000;

export class Outbox {
  /** @param {Keep} keep @param {() => number} [clock] milliseconds since 1970 */
  constructor(keep, clock = Date.now) {
    this.keep = keep;
    this.clock = clock;
  }

  /** @returns {Unsent[]} oldest first */
  get entries() {
    return this.keep.get("outbox") ?? [];
  }

  /** @param {string} room */
  of(room) {
    return this.entries.filter((entry) => entry.room === room);
  }

  /** @param {string} cid */
  get(cid) {
    return this.entries.find((entry) => entry.cid === cid);
  }

  /** What to send now in this room: not refused, not asked to wait, not too old.
   * @param {string} room */
  due(room) {
    const now = this.clock();
    return this.of(room).filter(({ error, id, until, at }) => !error && !id && (until ?? 0) <= now && now - at < DAY);
  }

  /** @param {Unsent} entry */
  stale(entry) {
    return this.clock() - entry.at >= DAY;
  }

  /** @param {Unsent} entry */
  add(entry) {
    this.#save([...this.entries, entry]);
  }

  /** @param {string} cid @param {Partial<Unsent>} change */
  change(cid, change) {
    this.#save(this.entries.map((entry) => (entry.cid === cid ? { ...entry, ...change } : entry)));
  }

  /** @param {string | undefined} cid */
  drop(cid) {
    this.#save(this.entries.filter((entry) => entry.cid !== cid));
  }

  /** @param {Unsent[]} entries */
  #save(entries) {
    this.keep.set("outbox", entries);
  }
}
