/** What the browser keeps for one site of one chat server. A browser that refuses storage keeps it for this page. */

export class Keep {
  /** @type {Map<string, string>} */
  #memory = new Map();

  /** @param {string} base @param {string} site @param {Storage | null} storage */
  constructor(base, site, storage) {
    this.prefix = `palabre:${base}:${site}:`;
    this.storage = storage;
  }

  /** @param {string} name @returns {any} */
  get(name) {
    const text = this.#read(this.prefix + name);
    try {
      return text && JSON.parse(text);
    } catch {
      return null;
    }
  }

  /** @param {string} name @param {unknown} value `undefined` forgets it */
  set(name, value) {
    const key = this.prefix + name;
    try {
      if (value === undefined) this.storage?.removeItem(key);
      else this.storage?.setItem(key, JSON.stringify(value));
      this.#memory.delete(key);
      if (this.storage) return;
    } catch {
      // Full, or forbidden: remembered below.
    }
    this.#memory.set(key, JSON.stringify(value ?? null));
  }

  forget() {
    for (const name of ["token", "outbox", "drafts", "thanked", "named", "seen", "replaced"]) this.set(name, undefined);
  }

  /** @param {string} key */
  #read(key) {
    const kept = this.#memory.get(key);
    if (kept !== undefined) return kept;
    try {
      return this.storage?.getItem(key);
    } catch {
      return null;
    }
  }
}
