import { raw } from 'hono/html';

/** What every page looks like: one column that reads well on a phone, in light and in dark. */
export const style = raw(`
:root { color-scheme: light dark; --ink: #1d2b26; --soft: #55665f; --ground: #f6f8f7; --card: #fff; --line: #c9d3cf; --leaf: #0b6e4f; --on-leaf: #fff; --alarm: #a3261b; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8efec; --soft: #a9b8b2; --ground: #121a17; --card: #1b2622; --line: #40504a; --leaf: #5cc7a0; --on-leaf: #0c1512; --alarm: #ff9d92; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1rem/1.7 system-ui, "Hiragino Sans", "Noto Sans CJK JP", "Noto Sans JP", sans-serif; }
main { max-width: 40rem; margin: 0 auto; padding: 1.5rem 1.25rem 4rem; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; line-height: 1.35; margin: .5rem 0 1rem; text-wrap: balance; }
h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; }
a { color: var(--leaf); }
fieldset, .card { border: 1px solid var(--line); border-radius: .75rem; background: var(--card); padding: 1rem; margin: 1rem 0; }
legend, label.name { font-weight: 600; }
legend { float: left; width: 100%; padding: 0; }
legend + * { clear: both; }
.hint { color: var(--soft); font-size: .925rem; margin: .25rem 0; }
.wrong { color: var(--alarm); font-weight: 600; margin: .25rem 0; }
textarea, input[type=text], input[type=number] { width: 100%; font: inherit; color: inherit; background: var(--ground); border: 1px solid var(--line); border-radius: .5rem; padding: .6rem .75rem; }
textarea { min-height: 6rem; resize: vertical; }
.choices { display: flex; flex-wrap: wrap; gap: .25rem 1rem; }
.choices label { display: flex; align-items: center; gap: .5rem; min-height: 2.75rem; }
input[type=radio], input[type=checkbox] { flex: none; width: 1.25rem; height: 1.25rem; accent-color: var(--leaf); }
button { width: 100%; min-height: 3rem; font: inherit; font-weight: 600; border: 0; border-radius: .75rem; background: var(--leaf); color: var(--on-leaf); cursor: pointer; }
:focus-visible { outline: 3px solid var(--leaf); outline-offset: 2px; }
blockquote { margin: 1rem 0; padding: .25rem 1rem; border-left: 4px solid var(--line); white-space: pre-wrap; }
`);
