/** Where one writes. */
export default `
.foot { padding: 0 12px max(12px, env(safe-area-inset-bottom)); }
.typing { height: 20px; margin-block-start: -20px; padding-inline: 12px; font-size: 12.5px; color: var(--faint); position: relative; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.typing:not(:empty) { background: linear-gradient(transparent, var(--surface) 40%); }
.hint { padding: 8px 4px; font-size: 13px; color: var(--faint); }
.paper { border: 1px solid var(--edge); border-radius: var(--soft); background: var(--surface); }
.paper:focus-within { border-color: var(--ink); box-shadow: 0 0 0 1px var(--ink); }
.paper textarea { display: block; max-height: 9.2em; min-height: 43px; padding: 11px 14px 6px; border: 0; background: none; outline: none; overflow-y: auto; }
.paper textarea::placeholder, input::placeholder { color: var(--faint); opacity: 1; }
.context { display: flex; align-items: center; padding: 8px 4px 0 14px; }
.mend { align-items: flex-start; font-size: 13px; color: var(--faint); }
.mend > div { flex: 1; min-width: 0; overflow-wrap: anywhere; }
.mend strong { font-weight: 600; color: var(--text); }
.context .quote { flex: 1; min-width: 0; margin: 0; }
.tools { display: flex; align-items: center; gap: 8px; padding: 0 6px 6px 8px; min-height: 42px; }
.mark:not([aria-pressed="true"]) { box-shadow: none; }
.mark { min-height: 30px; white-space: nowrap; }
.count { margin-inline-start: auto; font-size: 12.5px; color: var(--faint); text-align: end; font-variant-numeric: tabular-nums; }
.count.wrong { color: var(--harm); font-weight: 600; }
.send { display: grid; place-items: center; width: 36px; height: 36px; padding: 0; border-radius: var(--soft); background: var(--accent); color: var(--on-accent); }
.send:disabled { background: var(--raised); color: var(--faint); }
.naming, .shut, .only { padding: 16px 16px 4px; border-block-start: 1px solid var(--line); margin-inline: -12px; }
.naming h3 { margin-block-end: 8px; }
.name-form { display: grid; gap: 6px; }
.naming .faint { margin-block-start: 8px; }
.name-form .main-button { margin-block-start: 6px; }
.shut { display: grid; gap: 6px; justify-items: start; padding-block: 20px 12px; }
.shut > .icon { width: 28px; height: 28px; color: var(--faint); }
.shut .plain { margin-block-start: 6px; }
.main:has(.shut) .log-frame:not(:has(article)) { display: none; }
.main:has(.shut) .log-frame:not(:has(article)) + .foot { flex: 1; display: grid; align-content: center; }
.log-frame:not(:has(article)) + .foot .shut { border: 0; justify-items: center; text-align: center; padding-inline: 32px; }
.only { display: flex; gap: 8px; color: var(--faint); font-size: 14px; }
@media (hover: none) { .send { width: 44px; height: 44px; } .mark { min-height: 44px; } }
`;
