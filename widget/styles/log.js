/** The messages. */
export default `
.log-frame { position: relative; flex: 1; min-height: 0; display: flex; }
.log { position: relative; flex: 1; overflow-y: auto; overscroll-behavior: contain; overflow-anchor: none; padding: 12px 12px 16px; scroll-padding: 12px; display: flex; flex-direction: column; }
.log:focus-visible { outline-offset: -3px; }
.lines { display: flex; flex-direction: column; }
.top { margin-block-start: auto; text-align: center; color: var(--faint); font-size: 13px; }
.top[data-kind="empty"] { margin: auto; max-width: 280px; display: grid; justify-items: center; gap: 8px; font-size: 14px; }
.top[data-kind="empty"] .icon { width: 56px; height: 56px; stroke-width: 1; color: var(--ink); }
.top[data-kind="empty"] h3 { color: var(--text); }
.top[data-kind="waiting"] { display: grid; gap: 12px; }
.bone { height: 44px; width: 62%; border-radius: var(--soft); background: var(--raised); }
.bone.b { width: 78%; height: 66px; } .bone.c { width: 48%; justify-self: end; }

.day { display: flex; align-items: center; gap: 12px; margin: 16px 4px 8px; font-size: 12.5px; font-weight: 600; color: var(--faint); }
.day::before, .day::after { content: ""; flex: 1; block-size: 1px; background: var(--line); }
.day.new { color: var(--ink); }
.day.new::before, .day.new::after { background: currentColor; opacity: .4; }
.gone { align-self: flex-start; margin: 8px 12px 0; font-size: 13px; font-style: italic; color: var(--faint); }
.gone.own { align-self: flex-end; }

.line { display: flex; flex-direction: column; align-items: flex-start; margin-block-start: 2px; border-radius: var(--soft); }
.line.first { margin-block-start: 12px; }
.line.own { align-items: flex-end; }
.line:not(.known) { animation: rise var(--quick); }
.who { display: flex; align-items: baseline; flex-wrap: wrap; gap: 0 8px; padding-inline: 12px; margin-block-end: 3px; font-size: 13px; max-width: 100%; }
.name { font-weight: 650; overflow-wrap: anywhere; }
.who time { color: var(--faint); font-size: 12.5px; font-variant-numeric: tabular-nums; }
.badge { margin-inline-end: 2px; padding: 0 6px; border-radius: var(--tight); font-size: 11.5px; line-height: 18px; font-weight: 600; color: var(--faint); box-shadow: inset 0 0 0 1px var(--line); }
.badge.helper, .badge.staff { color: var(--ink); background: var(--tint); box-shadow: none; }
.body { position: relative; max-width: min(88%, 560px); }
.bubble { padding: 8px 12px; border-radius: var(--soft); background: var(--raised); min-width: 44px; }
.own .bubble { background: var(--tint); }
.line:not(.own, .first) .bubble { border-start-start-radius: var(--tight); }
.line:not(.own, .last) .bubble { border-end-start-radius: var(--tight); }
.own:not(.first) .bubble { border-start-end-radius: var(--tight); }
.own:not(.last) .bubble { border-end-end-radius: var(--tight); }
.text { white-space: pre-wrap; overflow-wrap: anywhere; }
mark { color: var(--text); background: color-mix(in oklab, var(--harm) 14%, var(--surface)); text-decoration: underline 2px var(--harm); text-underline-offset: 3px; border-radius: 2px; }
.text a { color: inherit; text-decoration: underline; text-underline-offset: 2px; text-decoration-color: var(--ink); }
.question { display: flex; align-items: center; gap: 4px; margin-block-end: 1px; font-size: 12.5px; font-weight: 600; color: var(--ink); }
.question .icon { width: 15px; height: 15px; }
.text.faint { font-style: italic; }
.quote { display: block; width: 100%; min-height: 24px; margin: 0 0 6px; padding: 1px 0 1px 9px; border-inline-start: 2px solid var(--ink); text-align: start; font-size: 13px; line-height: 1.4; color: var(--faint); border-radius: 1px; }
.quoted { display: block; font-weight: 600; }
.excerpt { display: block; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.bubble .quote { min-width: 140px; max-width: 270px; }
button.quote:hover .excerpt { text-decoration: underline; }

.acts { position: absolute; inset-block-start: -28px; inset-inline-end: 4px; display: flex; padding: 2px; border-radius: var(--control); background: var(--surface); box-shadow: 0 0 0 1px var(--line), 0 8px 28px #00000033; opacity: 0; pointer-events: none; transition: opacity 120ms; z-index: 1; }
.own .acts { inset-inline: auto 4px; }
.line:is(:hover, :focus-within) .acts { opacity: 1; pointer-events: auto; }
.acts .quiet { width: 32px; height: 32px; border-radius: calc(var(--control) - 2px); }
.acts .icon { width: 18px; height: 18px; }
.acts [aria-pressed="true"] { color: var(--ink); }
[aria-pressed="true"] > .i-thank { fill: currentColor; }
@media (hover: none) { .acts .quiet { width: 44px; height: 44px; } .acts { inset-block-start: -40px; } }

.meta { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 8px; margin-block: 4px 2px; padding-inline: 4px; font-size: 13px; color: var(--faint); }
.note { padding-inline: 8px; }
.chip { display: inline-flex; align-items: center; gap: 5px; min-height: 26px; padding: 1px 9px; border-radius: var(--soft); box-shadow: inset 0 0 0 1px var(--line); font-size: 13px; font-weight: 550; color: var(--faint); font-variant-numeric: tabular-nums; }
.chip .icon { width: 15px; height: 15px; }
.chip:hover:not(:disabled) { background: var(--raised); color: var(--text); }
.chip[aria-pressed="true"] { color: var(--ink); background: var(--tint); box-shadow: none; }
.status { display: flex; gap: 6px; max-width: 88%; margin-block-start: 5px; padding-inline: 4px; font-size: 13px; color: var(--faint); text-align: start; }
.status strong { font-weight: 600; color: var(--text); }
.status .icon { width: 17px; height: 17px; margin-block-start: 1px; }
.status .row { gap: 0 14px; }
.rejected .i-stop, .failed .i-stop { color: var(--harm); }
.apart .bubble, .unsent .bubble { background: none; box-shadow: inset 0 0 0 1.5px var(--line); color: var(--text); }
.unsent:not(.failed) .bubble { box-shadow: none; background: color-mix(in oklab, var(--tint), var(--surface) 45%); }
.apart.held .bubble { box-shadow: none; outline: 1.5px dashed var(--edge); outline-offset: -1.5px; }
.line.lit .bubble { animation: lit 1.4s; }
@keyframes lit { 0%, 60% { box-shadow: 0 0 0 2px var(--ink); } }
.below { position: absolute; inset-block-end: 10px; inset-inline-start: 50%; translate: -50%; display: flex; align-items: center; gap: 6px; min-width: 40px; min-height: 40px; padding: 4px 12px 4px 10px; border-radius: 20px; background: var(--surface); box-shadow: 0 0 0 1px var(--line), 0 8px 28px #00000033; font-size: 13.5px; font-weight: 600; color: var(--ink); }
`;
