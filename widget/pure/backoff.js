/** How long to wait before the next try: exponential, with full jitter, so that a crowd comes back spread out. */

const FIRST = 1000;
const LONGEST_WAIT = 30_000;

/**
 * @param {number} tries how many failed in a row
 * @param {number} [asked] milliseconds the server asked to wait at least
 * @param {() => number} [chance] 0 ≤ x < 1
 * @returns {number} milliseconds
 */
export function delay(tries, asked = 0, chance = Math.random) {
  return asked + chance() * Math.min(LONGEST_WAIT, FIRST * 2 ** tries);
}

/** Whether a socket closed with this code should be opened again: 4500–4999 say no, everything else comes back.
 * @param {number} code */
export const comesBack = (code) => code < 4500 || code > 4999;
