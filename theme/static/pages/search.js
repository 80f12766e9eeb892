/* The page that searches. pagefind finds, in this browser; nothing of it is loaded before somebody searches, and what
   is searched is told to nobody. The words, the kind, the year and the order stand in the address, so that a search can
   be sent, kept and gone back to. Every word that is said comes from the page: both languages use this one file. */
(() => {
  "use strict";
  const finder = document.querySelector(".finder[data-index]");
  if (!finder) return;
  const part = (name) => finder.querySelector(`.finder-${name}`);
  const form = part("form"), status = part("said"), spoken = part("spoken");
  const found = part("found"), more = part("more"), ways = part("ways");
  const help = part("help"), mend = part("spelling"), again = part("again"), all = part("all"), elsewhere = part("elsewhere");
  const { q, kind, year, sort } = form.elements, fields = [q, kind, year, sort];
  const result = document.getElementById("finder-result").content;
  const { index } = finder.dataset, { title } = document;
  const number = new Intl.NumberFormat(document.documentElement.lang);
  const labels = new Map([...kind.options].map((option) => [option.value, option.text]));
  const translations = [...document.querySelectorAll(".ear-link, .finder-elsewhere a")]
    .map((link) => [link, link.getAttribute("href")]);

  const SHOWN = 10; // results at once: each is a file of its own
  const SHORTEST = 4; // letters; shorter words are one slip away from too many others
  const TRIED = 3; // results in which words that may have been meant have to stand
  const RESTING = 250; // ms without a key, after which it is searched
  const QUIET = 1000; // ms without anything new, after which a screen reader says it: not for every letter
  /* What a word is worth where it stands, beside 1 in the text. */
  const WORTH = { title: 5, own: 5, names: 3, forms: 0.5, state: 0.5, date: 0.2 };

  let pagefind, times = 0; // how often it was tried
  function loaded() {
    pagefind ??= import(`${index}pagefind.js?${times++}`).then(async (program) => {
      await program.options({ excerptLength: 28, ranking: { metaWeights: WORTH } });
      await program.init();
      return program;
    });
    return pagefind;
  }

  let wanted = SHOWN; // results, when they did not arrive
  let turn = 0; // what comes back late answers nobody any more
  async function search(shown = SHOWN) {
    const mine = ++turn, words = q.value.trim(), narrowed = kind.value || year.value;
    document.title = words ? `${words} · ${title}` : title;
    for (const [link, address] of translations) link.href = words ? `${address}?q=${encodeURIComponent(words)}` : address;
    if (!words && !narrowed) return show("", []);
    const loading = setTimeout(() => { if (mine === turn) say(status.dataset.loading); }, 400);
    try {
      const filters = Object.fromEntries([kind, year].filter(({ value }) => value).map(({ name, value }) => [name, value]));
      const newest = sort.value || !words ? { sort: { day: "desc" } } : {};
      let { results, pages, strange } = await fitting(words, shown, { filters, ...newest });
      if (strange.length && strange.length === split(words).length) results = pages = [];
      const meant = strange.length || !pages.length ? await mended(words, strange) : "";
      if (mine !== turn) return;
      show(said(results.length, words), pages, results, words);
      help.hidden = results.length > 0;
      all.hidden = !narrowed;
      mend.hidden = !meant;
      const link = mend.firstElementChild;
      link.textContent = meant;
      link.search = new URLSearchParams({ q: meant });
    } catch {
      if (mine !== turn) return;
      pagefind = known = undefined; // so that another try begins anew
      wanted = shown;
      if (shown > SHOWN && found.children.length) say(status.dataset.failed); // what is there can be read on
      else show(status.dataset.failed, []);
      help.hidden = again.hidden = ways.hidden = false;
    } finally {
      clearTimeout(loading);
    }
  }

  /* All that fits, the pages of the first of it, and which of the words are in none of these. */
  async function fitting(words, shown, options) {
    const { results } = await (await loaded()).search(words || null, options);
    const pages = await Promise.all(results.slice(0, shown).map((each) => each.data()));
    return { results, pages, strange: strangers(words, pages, results) };
  }

  function said(count, words) {
    const { none, empty, one, some, listedOne, listed } = status.dataset;
    const text = count === 0 ? (words ? none : empty) : count === 1 ? (words ? one : listedOne) : (words ? some : listed);
    return text.replace("{count}", number.format(count)).replace("{words}", () => words);
  }

  let speaking;
  function say(words) {
    status.textContent = words;
    clearTimeout(speaking);
    speaking = setTimeout(() => { spoken.textContent = words; }, QUIET);
  }

  function show(words, pages, results = [], asked = "") {
    say(words);
    found.replaceChildren(...pages.map(card));
    found.hidden = !pages.length;
    more.hidden = results.length <= pages.length;
    ways.hidden = pages.length > 0;
    help.hidden = again.hidden = all.hidden = mend.hidden = true;
    if (elsewhere) elsewhere.hidden = !asked;
  }

  function card({ url, meta, excerpt, plain_excerpt: shown, content, filters }) {
    const entry = result.cloneNode(true), put = (name, ...nodes) => entry.querySelector(name).append(...nodes);
    const link = entry.querySelector("a");
    link.href = url.replace(/\.html$/, "/");
    link.append(meta.title);
    if (shown.replace(/\.$/, "") === meta.title) entry.querySelector(".card-summary").remove();
    else put(".card-summary", content.startsWith(shown) ? "" : "… ", ...marked(excerpt), content.endsWith(shown) ? "" : " …");
    put(".card-label", labels.get(filters.kind?.[0]) ?? "");
    put(".state", meta.state ?? "");
    put(".card-date", meta.date ?? "");
    return entry;
  }

  /* "… <mark>baca</mark> &lt;" → nodes: what a text says can never become a part of the page. */
  function marked(excerpt) {
    return excerpt.split(/<mark>(.*?)<\/mark>/).map((words, place) => {
      const text = words.replaceAll("&lt;", "<").replaceAll("&gt;", ">");
      if (place % 2 === 0) return text;
      const mark = document.createElement("mark");
      mark.append(text);
      return mark;
    });
  }

  /* --- A slip of the finger -------------------------------------------------------------------------------- */

  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const split = (text) => plain(text).split(/[^\p{L}\p{N}-]+/u).map((word) => word.replaceAll("-", "")).filter(Boolean);

  /* The words that are nowhere in what was found. pagefind cuts a word that it does not know until it knows one, at
     worst to its first letter, and leaves out what it cannot: what was found has to look like what was asked. */
  function strangers(words, pages, results) {
    const seen = new Set(pages.flatMap(({ content, locations, meta }, place) => {
      const text = content.split(/\s+/);
      return [...locations.map((at) => text[at] ?? ""), ...(results[place].matchedMetaFields ?? []).map((field) => meta[field])];
    }).flatMap(split));
    return split(words).filter((word) => ![...seen].some((other) => alike(word, other)));
  }

  /* Whether both can be forms of one word: half of the one that was asked begins the other, with or without an Indonesian prefix, of
     which some take the place of a first letter (tari, menari, penari). */
  function alike(word, other) {
    return roots(word).some(([a, cutA]) => roots(other).some(([b, cutB]) => {
      const half = Math.max(3, Math.ceil(a.length / 2));
      return b.startsWith(a.slice(0, half)) || (cutB && b.startsWith(a.slice(1, half + 1))) || (cutA && a.startsWith(b.slice(1, half + 1)));
    }));
  }
  /* A word, and what may stand behind its prefix; of that whether its first letter may be gone. */
  function roots(word) {
    const cut = word.match(/^[mp]e(?:ny|ng|n|m)(.{2,})/), rest = word.match(/^(?:di|[mp]e|[bpt]er|[ks]e)(.{3,})/);
    return [[word, false], ...(cut ? [[cut[1], true]] : []), ...(rest ? [[rest[1], false]] : [])];
  }

  /* The words as they may have been meant; "" when nothing is near, or what is near would not find all of them either. */
  async function mended(words, strange) {
    // A part of the index that did not arrive looks like nothing found; this one has to.
    const list = await spelled();
    const better = split(words).map((word) => (strange.includes(word) && nearest(word, list)) || word);
    const meant = better.join(" ");
    if (meant === split(words).join(" ")) return "";
    const { pages, strange: left } = await fitting(meant, TRIED);
    return pages.length && !left.length ? meant : "";
  }

  let known;
  const spelled = () => known ??= fetch(`${index}words.txt`).then((answer) => {
    if (!answer.ok) throw new Error(answer.statusText);
    return answer.text();
  }).then((text) => text.split("\n").filter(Boolean));

  /* The most frequent word that begins so; else the one that is fewest slips away, of those one with the same first letter,
     which few get wrong, and of those the most frequent: the list has it first. */
  function nearest(word, list) {
    if (word.length < SHORTEST) return undefined;
    const begun = list.find((each) => plain(each).startsWith(word));
    if (begun) return begun;
    let best, fewest = word.length < 6 ? 2 : 3;
    for (const each of list) {
      if (Math.abs(each.length - word.length) >= fewest) continue;
      const slips = distance(word, plain(each)) + (word[0] === each[0] ? 0 : 0.5);
      if (slips < fewest) [best, fewest] = [each, slips];
    }
    return best;
  }

  /* Letters that were left out, put in, taken for another or exchanged with their neighbour (Damerau, 1964). */
  function distance(a, b) {
    let before = [], last = [], row = [...Array(b.length + 1).keys()];
    for (let i = 1; i <= a.length; i++) {
      [before, last, row] = [last, row, [i]];
      for (let j = 1; j <= b.length; j++) {
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
      }
    }
    return row[b.length];
  }

  /* --- The address ----------------------------------------------------------------------------------------- */

  let settled = true; // the address is one to come back to; else the next one takes its place
  function remember() {
    const address = new URL(location);
    for (const { name, value } of fields) {
      if (value.trim()) address.searchParams.set(name, value.trim());
      else address.searchParams.delete(name);
    }
    if (address.href === location.href) return;
    history[settled ? "pushState" : "replaceState"](null, "", address);
    settled = false;
  }
  function recall() {
    const asked = new URLSearchParams(location.search);
    for (const field of fields) {
      field.value = asked.get(field.name) ?? "";
      if (field.selectedIndex < 0) field.value = ""; // not one of ours
    }
    settled = true;
    return search(history.state?.shown);
  }
  function now() {
    clearTimeout(resting);
    remember();
    settled = true;
    search();
  }

  let resting;
  q.addEventListener("input", () => {
    if (q.value.trim()) loaded().catch(() => {}); // while the word is being typed
    clearTimeout(resting);
    resting = setTimeout(() => { remember(); search(); }, RESTING);
  });
  q.addEventListener("change", () => { settled = true; });
  for (const choice of [kind, year, sort]) choice.addEventListener("change", now);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    now();
    if (matchMedia("(pointer: coarse)").matches) q.blur(); // the keyboard of a phone covers what is found
  });
  /* Who comes back from a result finds the list where it stood: the browser would look for the place before the list is
     there. */
  found.addEventListener("click", () => {
    history.scrollRestoration = "manual";
    history.replaceState({ ...history.state, top: scrollY }, "");
  });
  async function comeBack() {
    const top = history.state?.top;
    await recall();
    if (top === undefined) return;
    scrollTo({ top, behavior: "instant" });
    history.scrollRestoration = "auto";
    history.replaceState({ ...history.state, top: undefined }, "");
  }

  more.addEventListener("click", async () => {
    const shown = found.children.length;
    history.replaceState({ shown: shown + SHOWN }, "");
    await search(shown + SHOWN);
    found.children[shown]?.querySelector("a").focus();
  });
  /* What was pressed goes away; the field would open the keyboard of a phone over what is found. */
  again.addEventListener("click", () => {
    status.focus();
    search(wanted);
  });
  all.addEventListener("click", () => {
    kind.value = year.value = "";
    status.focus();
    now();
  });
  mend.addEventListener("click", (event) => {
    if (event.target.tagName !== "A" || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    q.value = event.target.textContent;
    status.focus();
    now();
  });
  addEventListener("popstate", recall);
  comeBack();
})();
