/** Colours, the panel, its head and its pages. One accent, the brand's; everything else is quiet. */
export default `
.panel {
  --gap: var(--palabre-gap, 20px);
  --surface: var(--palabre-surface, light-dark(#fff, #1a1a19));
  --raised: color-mix(in oklab, var(--text) 5%, var(--surface));
  --text: var(--palabre-text, light-dark(#1c1c1a, #ededea));
  --faint: light-dark(#5f5f59, #a9a9a2);
  --line: color-mix(in oklab, var(--text) 13%, var(--surface));
  --edge: light-dark(#85857d, #7d7d76);
  --harm: light-dark(#a1262d, #ff9f97);
  --ink: light-dark(var(--ink-light), var(--ink-dark));
  --tint: color-mix(in oklab, var(--accent) 13%, var(--surface));
  --control: min(var(--radius), 12px);
  --soft: min(var(--radius), 16px);
  --tight: min(var(--radius), 5px);
  --quick: 150ms cubic-bezier(.2, 0, .1, 1);
}
*, ::before, ::after { box-sizing: border-box; }
[hidden] { display: none !important; }
.unseen { position: absolute; width: 1px; height: 1px; margin: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.icon { flex: none; width: 20px; height: 20px; fill: none; stroke: currentColor; stroke-width: 1.75; stroke-linecap: round; stroke-linejoin: round; }
.i-more { stroke-width: 3; }
h2, h3, h4, p, ul, fieldset, blockquote { margin: 0; padding: 0; border: 0; }
h2, h3, h4 { font-size: 16px; line-height: 1.3; font-weight: 650; letter-spacing: -.006em; }
button, input, textarea { font: inherit; color: inherit; letter-spacing: inherit; }
button { cursor: pointer; border: 0; background: none; }
button:disabled { cursor: default; }
:focus-visible { outline: 2px solid var(--ink); outline-offset: 2px; }

.panel {
  position: fixed; inset: auto var(--gap) var(--gap) auto; margin: 0; padding: 0; border: 0; overflow: hidden; max-width: none; max-height: none;
  width: min(var(--palabre-width, 400px), calc(100vw - 2 * var(--gap))); height: min(var(--palabre-height, 680px), calc(100dvh - 2 * var(--gap)));
  font: 400 15px/1.45 var(--font); color: var(--text); background: var(--surface); text-align: start;
  border-radius: min(calc(var(--radius) * 1.25), 24px);
  box-shadow: 0 0 0 1px light-dark(#1c1c1a14, #ffffff1f), 0 20px 48px #00000033;
}
:host([data-position*="left"]) .panel { inset: auto auto var(--gap) var(--gap); }
.panel[open] { display: flex; flex-direction: column; animation: rise 180ms cubic-bezier(.2, 0, .1, 1); }
.panel:modal { inset: var(--top, 0) 0 auto 0; width: 100%; height: var(--tall, 100dvh); border-radius: 0; box-shadow: none; }
.panel::backdrop { background: none; }
.main, .sheet { display: flex; flex-direction: column; flex: 1; min-height: 0; }
.main { position: relative; }
@keyframes rise { from { opacity: 0; transform: translateY(8px); } }

.head { display: flex; align-items: center; gap: 4px; padding: 12px 8px 12px 16px; border-block-end: 1px solid var(--line); }
.titles { flex: 1; min-width: 0; }
.rooms { display: inline-flex; align-items: center; gap: 4px; max-width: 100%; margin: -4px -8px; padding: 4px 8px; border-radius: var(--control); font-weight: inherit; }
.rooms .icon { width: 16px; height: 16px; }
.rooms bdi { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.rooms:hover, .quiet:hover, .radio:hover, .plain:hover { background: var(--raised); }
.here { font-size: 13px; color: var(--faint); overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.here.lit::before { content: ""; display: inline-block; width: 7px; height: 7px; margin-inline-end: 6px; border-radius: 50%; background: light-dark(#2f8f5b, #5ecb92); }
.quiet { display: grid; place-items: center; width: 36px; height: 36px; padding: 0; border-radius: var(--control); color: var(--faint); }
.quiet:hover { color: var(--text); }

.banner { display: flex; gap: 8px; align-items: flex-start; padding: 10px 16px; font-size: 13.5px; border-block-end: 1px solid var(--line); background: var(--raised); }
.banner p { flex: 1; overflow-wrap: anywhere; }
.banner .icon { width: 18px; height: 18px; margin-block-start: 1px; color: var(--faint); }
.banner.level { background: var(--tint); }
.banner.level .icon, .banner.notice > .icon { color: var(--ink); }
.banner .quiet { margin: -8px -8px -8px 0; }
.banner .quiet .icon { margin: 0; }

.sheet { position: absolute; inset: 0; background: var(--surface); animation: rise var(--quick); }
.sheet .head { padding-inline-start: 8px; }
.sheet h3:focus { outline: none; }
.sheet-body { flex: 1; overflow-y: auto; overscroll-behavior: contain; padding: 16px; display: flex; flex-direction: column; gap: 12px; align-items: flex-start; overflow-wrap: anywhere; }
.sheet-body form { width: 100%; display: flex; flex-direction: column; gap: 8px; }
.rules { padding-inline-start: 20px; display: grid; gap: 6px; }
.faint { color: var(--faint); font-size: 13.5px; }
.wrong { color: var(--harm); font-size: 13.5px; }
.wrong:empty { display: none; }
label { font-weight: 600; font-size: 14px; }
input:not([type]), textarea { width: 100%; padding: 10px 12px; border: 1px solid var(--edge); border-radius: var(--control); background: var(--surface); font-size: 16px; line-height: 1.4; }
textarea { resize: none; }
blockquote { padding: 8px 12px; border-radius: var(--control); background: var(--raised); font-size: 14px; }
blockquote bdi { font-weight: 600; }
fieldset { display: grid; min-width: 0; }
.radio { display: flex; align-items: center; gap: 10px; min-height: 40px; padding-inline: 4px; font-weight: 400; font-size: 15px; cursor: pointer; border-radius: var(--control); }
.radio input { width: 18px; height: 18px; margin: 0; accent-color: var(--ink); }
.main-button, .plain { min-height: 44px; padding: 8px 16px; border-radius: var(--control); font-weight: 600; overflow-wrap: anywhere; }
.main-button { background: var(--accent); color: var(--on-accent); }
.main-button:hover, .send:not(:disabled):hover { filter: brightness(.94); }
.main-button:disabled { opacity: .6; }
.plain { border: 1px solid var(--edge); }
.harm { color: var(--harm); }
.row { display: flex; flex-wrap: wrap; gap: 8px; }
.link { padding: 4px 0; min-height: 24px; font-weight: 600; font-size: 13.5px; color: var(--ink); text-decoration: underline; text-underline-offset: 3px; }

.menu { position: fixed; inset: auto; margin: 0; padding: 4px; border: 0; min-width: 184px; max-width: min(300px, calc(100vw - 16px)); max-height: 70vh; overflow-y: auto; color: var(--text); background: var(--surface);
  border-radius: var(--control); box-shadow: 0 0 0 1px var(--line), 0 8px 28px #00000033; font: 400 15px/1.35 var(--font); animation: rise 120ms; }
.menu button { display: flex; align-items: center; gap: 10px; width: 100%; min-height: 40px; padding: 6px 10px; border-radius: calc(var(--control) - 3px); text-align: start; }
.menu button:hover, .menu button:focus { background: var(--raised); }
.menu button:focus-visible { outline-offset: -2px; }
.menu button > span { flex: 1; }
.menu .icon { width: 18px; height: 18px; color: var(--faint); }
.menu .harm .icon { color: inherit; }
.menu-title { padding: 8px 10px; font-size: 14px; font-weight: 600; }
@media (hover: none) { .quiet { width: 44px; height: 44px; } .menu button, .radio { min-height: 48px; } .link { min-height: 44px; } .head { padding-block: 8px; } }
@media (prefers-reduced-motion: reduce) { *, ::before, ::after { animation-duration: 1ms !important; transition: none !important; } }
@media (forced-colors: active) { .panel, .menu { border: 1px solid CanvasText; } .bubble, .paper, .chip, .main-button, .send, .badge { border: 1px solid; } :focus-visible { outline-color: Highlight; } }
`;
