import type { Palette } from '../../templates/theme/colour.ts';

/** The look of a guest's page: paper in the school's colours, for reading. */
export const styles = (colours: Palette): string => `
*{box-sizing:border-box}
html{scroll-behavior:smooth;scroll-padding-top:1rem}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0;font:1.0625rem/1.65 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;color:#1d2733;background:#f5f4f0}
a{color:${colours.heading};text-underline-offset:.2em}
:focus-visible{outline:3px solid ${colours.accentText};outline-offset:3px;border-radius:2px}
.bar :focus-visible{outline-color:${colours.accentOnBand}}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:1rem;background:#fff;padding:.5rem 1rem;z-index:2}
.bar{background:${colours.band};color:${colours.onBand};border-bottom:4px solid ${colours.accent}}
.bar>div{max-width:64.5rem;margin:auto;padding:.8rem 1.25rem;display:flex;gap:.6rem 1rem;align-items:center;flex-wrap:wrap}
.bar img{height:2.5rem;width:auto}
.bar .plate{background:#fff;padding:.25rem;border-radius:.35rem}
.bar strong{flex:1 1 10rem}
.bar a{color:${colours.onBand}}
.bar a[aria-current]{text-decoration:none;font-weight:700}
.bar nav{display:flex;gap:1rem}
.sheet{max-width:64.5rem;margin:0 auto;padding:0 1.25rem 4rem;display:grid;gap:0 3rem;grid-template-columns:minmax(0,1fr)}
@media (min-width:62rem){.sheet{grid-template-columns:15rem minmax(0,44rem);justify-content:center}
.contents{position:sticky;top:1.5rem;align-self:start;max-height:calc(100vh - 3rem);overflow:auto}}
.intro{grid-column:1/-1;padding:2.2rem 0 1.4rem;max-width:50rem}
.flag{display:inline-block;font-size:.8125rem;font-weight:700;letter-spacing:.02em;color:#6b4400;background:#fdf0d5;border:1px solid #e6c98d;padding:.1rem .65rem;border-radius:1rem;margin:0 0 .8rem}
h1{font-size:clamp(2rem,5vw,3rem);line-height:1.1;letter-spacing:-.02em;margin:0;color:${colours.heading};overflow-wrap:anywhere}
h2{font-size:1.375rem;line-height:1.25;margin:0 0 .6rem;color:${colours.heading}}
h3{font-size:1.0625rem;line-height:1.4;margin:1.1rem 0 .1rem}
.item:first-child h3{margin-top:0}
p{margin:.5rem 0;overflow-wrap:anywhere}
.tagline{font-size:1.25rem;line-height:1.5;margin:.9rem 0 0;color:#37434f}
.letter{border-left:4px solid ${colours.accent};padding:.1rem 0 .1rem 1rem;margin:1.4rem 0 0;max-width:42rem}
.quiet,.note,.aside{color:#51606f;font-size:.9375rem;font-weight:400}
.note{display:block}
.aside{white-space:nowrap;margin-left:.5rem}
.contents{font-size:.9375rem;margin-bottom:1.5rem}
.contents h2{font-size:.8125rem;text-transform:uppercase;letter-spacing:.07em;color:#51606f;margin:0 0 .4rem}
.contents ol{list-style:none;margin:0;padding:0;columns:2 9rem;column-gap:1.25rem}
@media (min-width:62rem){.contents ol{columns:auto}}
.contents li{break-inside:avoid;margin:0}
.contents a{display:block;padding:.28rem 0;line-height:1.4;text-decoration:none;color:#37434f}
.contents a:hover{text-decoration:underline}
.contents .strong a{font-weight:700;color:${colours.heading}}
.part{background:#fff;border:1px solid #e0ddd4;border-radius:.75rem;padding:1.4rem 1.5rem 1rem;margin:0 0 1.1rem}
.part>h2+*,.part>h2+*>:first-child{margin-top:0}
ul,ol{padding-left:1.3rem;margin:.5rem 0}
li{margin:.3rem 0}
dl{margin:.3rem 0}
dl>div{display:grid;grid-template-columns:minmax(7rem,2fr) 3fr;gap:.2rem 1rem;padding:.5rem 0;border-top:1px solid #ebe8e0}
dl>div:first-child{border-top:0}
dd{margin:0;overflow-wrap:anywhere}
@media (max-width:30rem){dl>div{grid-template-columns:1fr}}
meter{width:6rem;vertical-align:middle}
.say{border-top:1px solid #ebe8e0;margin:1rem 0 0;padding-top:.5rem}
summary{cursor:pointer;font-weight:600;color:${colours.heading};padding:.35rem 0;font-size:.9375rem}
label{display:block;font-weight:600;margin:.6rem 0 .25rem}
textarea{display:block;width:100%;min-height:8rem;font:inherit;color:inherit;padding:.6rem .75rem;border:1px solid #7c8792;border-radius:.5rem;resize:vertical;background:#fff}
button{font:inherit;font-weight:600;color:${colours.onBand};background:${colours.band};border:0;border-radius:.5rem;padding:.6rem 1.15rem;min-height:2.75rem;cursor:pointer;margin:.6rem 0}
.yours{background:#f4f6f8;border-left:4px solid ${colours.solid};padding:.6rem 1rem;margin:.7rem 0;border-radius:0 .4rem .4rem 0}
.yours p{white-space:pre-wrap;margin:.1rem 0}
.done,.wrong{padding:.65rem 1rem;border-radius:.5rem;font-weight:600}
.done{background:#e2f3e7;color:#14502d}
.wrong{background:#fce8e6;color:#8c1d18}
.pages object{display:block;width:100%;height:min(60rem,85vh);border:1px solid #d4d0c6;border-radius:.4rem;background:#e9e6de}
@media (max-width:48rem){.pages object{display:none}}
.buttons{display:flex;flex-wrap:wrap;gap:.6rem;margin:.8rem 0}
.buttons a{background:${colours.band};color:${colours.onBand};text-decoration:none;font-weight:600;padding:.6rem 1rem;border-radius:.5rem}
.buttons a.second{background:#fff;color:${colours.heading};box-shadow:inset 0 0 0 1.5px ${colours.heading}}
.ended{max-width:44rem;margin:0 auto;padding:3rem 1.25rem}
.ended section{background:#fff;border:1px solid #e0ddd4;border-radius:.75rem;padding:1.5rem;margin:0 0 1.1rem}
.ended h1,.ended h2{font-size:1.5rem;margin:0 0 .4rem;color:${colours.heading}}
footer{max-width:64.5rem;margin:auto;padding:1rem 1.25rem 2rem;color:#51606f;font-size:.875rem}
`;
