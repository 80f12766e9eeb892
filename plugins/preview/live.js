/* The preview's own strip and overlay: in no page that is published, only in those that inv serve answers.
   Its words and what it knows of the page come with /-preview/state. */
(() => {
  "use strict";
  const KEEP = "preview-place";
  const kept = JSON.parse(sessionStorage.getItem(KEEP) ?? "null");
  sessionStorage.removeItem(KEEP);
  if (kept?.address === location.pathname) addEventListener("load", () => scrollTo(0, kept.top));

  const host = document.createElement("div");
  host.id = "inv-preview";
  const root = host.attachShadow({ mode: "open" });
  root.innerHTML = `<style>
    :host { all: initial; }
    * { box-sizing: border-box; font: 400 14px/1.45 system-ui, sans-serif; }
    .strip { position: fixed; inset-block-end: 8px; inset-inline-start: 8px; z-index: 2147483646; max-inline-size: calc(100vw - 16px);
      display: flex; flex-wrap: wrap; gap: 2px 12px; padding: 5px 10px; color: #fff; background: #1d1d1b; border: 1px solid #fff; }
    .strip:empty { display: none; }
    .strip strong { font-weight: 700; color: #ffd75e; }
    .strip a { color: #fff; }
    .strip ul { margin: 0; padding: 0; inline-size: 100%; list-style: none; color: #d8d8d2; }
    .over { position: fixed; inset: 0; z-index: 2147483647; margin: 0; padding: 24px; overflow: auto; inline-size: 100%; block-size: 100%;
      max-inline-size: none; max-block-size: none; color: #fff; background: #1d1d1bf2; border: 0; }
    .over h2 { margin: 0 0 4px; font-size: 20px; font-weight: 700; }
    .over pre { font: 400 14px/1.6 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
    .over button { padding: 6px 14px; color: #1d1d1b; background: #fff; border: 0; cursor: pointer; }
    :focus-visible { outline: 3px solid #ffd75e; outline-offset: 2px; }
    @media print { .strip, .over { display: none; } }
  </style><aside class="strip" aria-label="inv serve"></aside>
  <dialog class="over"><h2></h2><p></p><pre></pre><form method="dialog"><button></button></form></dialog>`;
  document.documentElement.append(host);
  const strip = root.querySelector(".strip"), over = root.querySelector(".over");

  const made = (tag, text, more = {}) => Object.assign(document.createElement(tag), { textContent: text }, more);
  function tell({ words, sheet }) {
    strip.replaceChildren();
    if (sheet?.ribbon) strip.append(made("strong", sheet.ribbon));
    if (sheet) strip.append(made("a", `content/${sheet.path}`, { href: `/-preview/source/${sheet.path}#L${sheet.line}` }));
    strip.append(made("a", words.look, { href: `/-preview/look?address=${encodeURIComponent(location.pathname)}` }));
    if (sheet?.missing.length) {
      const list = made("ul", `${words.missing} `);
      list.append(made("li", sheet.missing.join(" · ")));
      strip.append(list);
    }
  }
  function overlay({ words, lines }) {
    if (!lines.length) return over.close();
    root.querySelector("h2").textContent = words.stopped;
    root.querySelector(".over p").textContent = words.stays;
    root.querySelector("pre").textContent = lines.join("\n");
    root.querySelector("button").textContent = words.close;
    if (!over.open) over.showModal();
  }

  let version;
  const source = new EventSource(`/-preview/state?address=${encodeURIComponent(location.pathname)}`);
  source.addEventListener("message", (event) => {
    const state = JSON.parse(event.data);
    if (version !== undefined && state.version !== version) {
      sessionStorage.setItem(KEEP, JSON.stringify({ address: location.pathname, top: scrollY }));
      return location.reload();
    }
    version = state.version;
    tell(state);
    overlay(state);
  });
})();
