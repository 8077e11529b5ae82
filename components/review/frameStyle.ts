/** How captured text is set. The only inline style our CSP lets through, by the hash below (see wxt.config.ts). */
export const frameStyle = `html{color-scheme:light;background:#fff;color:#1e2124}
html.dark{color-scheme:dark;background:#1c1f23;color:#e9e6df}
body{margin:0;padding:1.25rem 1.5rem 3rem;max-width:44em;font:1.0625rem/1.9 "Songti SC","Noto Serif CJK SC","Source Han Serif SC",STSong,SimSun,Georgia,serif;overflow-wrap:anywhere}
p,div{margin:0 0 .6em}h1,h2,h3,h4{line-height:1.5;margin:1.4em 0 .5em;font-weight:600}h1{font-size:1.4em}h2{font-size:1.2em}h3,h4{font-size:1.05em}
table{border-collapse:collapse;margin:1em 0;font-size:.9em;line-height:1.6}td,th{border:1px solid #8d877b;padding:.3em .6em;vertical-align:top;text-align:start}
img{max-width:100%}img:not([src]){display:none}pre{white-space:pre-wrap}a{text-decoration:underline dotted}:focus-visible{outline:2px solid #0f5a6e}`;

/** SHA-256 of the style; tests/components/frameStyle.test.ts fails when they drift apart. */
export const frameStyleHash = 'sha256-nbe/0mwW1kebX0ia7IR5OhajYorS33o6vPvNf11tfYQ=';
