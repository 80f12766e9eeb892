/* The showcase with a script: filters and sorting over the tables that are there without it.
   What is chosen stands in the address, so that it can be sent, kept and gone back to.
   Every word comes from the page: both languages use this one file. */
(() => {
  "use strict";
  const template = document.getElementById("filter-template");
  const tables = [...document.querySelectorAll("table.agreements")];
  if (!template || !tables.length) return;

  const language = document.documentElement.lang;
  const order = new Intl.Collator(language, { numeric: true, sensitivity: "base" });
  const number = new Intl.NumberFormat(language);
  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  /* Several names stand in a cell with commas between them; so bounded, a name is found as a whole. */
  const bounded = (text) => `, ${text}, `;

  /* Every row once: what the filters ask for, ready to compare. */
  const COLUMNS = { partner: 0, country: 1, kind: 2, state: 3, signed: 4 };
  const rows = tables.flatMap((table) =>
    [...table.tBodies].flatMap((body) => [...body.rows]).map((row, place) => {
      const cells = [...row.cells], text = cells.map((cell) => cell.textContent.trim());
      const words = plain([...text, row.dataset.words ?? ""].join(" "));
      text[1] = (cells[1].firstChild?.data ?? "").trim(); // the country, without its cities
      return {
        row, table, place,
        words: `${words} ${words.replace(/-/g, "")}`, // Dong-A, and as people type it: donga
        documented: row.classList.contains("on-record"),
        country: bounded(text[1]), kind: bounded(text[2]), state: bounded(text[3]), field: bounded(text[5]),
        sorted: [text[0], text[1], text[2], text[3], cells[4].querySelector("time")?.dateTime ?? ""],
        stateName: cells[3].className.slice("now-".length),
      };
    }));

  /* For each filter: its value in the address → the name in the rows. */
  const listed = (name) => [...document.querySelectorAll(`[data-filter="${name}"] a`)]
    .map((link) => [link.pathname.split("/").filter(Boolean).pop(), link.textContent]);
  const names = {
    country: new Map(listed("country")),
    field: new Map(listed("field")),
    kind: new Map(rows.map(({ sorted }) => [sorted[2], sorted[2]]).filter(([kind]) => kind).sort()),
    state: new Map(rows.map(({ sorted, stateName }) => [stateName, sorted[3]])),
  };

  tables[0].before(template.content);
  const form = document.querySelector(".filter"), { q, documented } = form.elements;
  const status = document.querySelector(".found");
  for (const [name, choices] of Object.entries(names)) {
    const select = form.elements[name];
    for (const [value, label] of choices) select.add(new Option(label, value));
    select.parentElement.hidden = choices.size < 2; // nothing to choose from
  }
  const fields = [...Object.keys(names).map((name) => form.elements[name]), q];

  let sort = "";
  const headings = tables.flatMap((table) => [...table.querySelectorAll("th[data-sort]")]);
  for (const heading of headings) {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...heading.childNodes);
    button.addEventListener("click", () => {
      const column = heading.dataset.sort;
      arrange(sort === column ? `-${column}` : column);
      remember();
    });
    heading.append(button);
  }

  /* "signed", "-signed", or "" for the order of the page. What is empty stands last either way. */
  function arrange(wanted) {
    const column = wanted.replace("-", ""), at = COLUMNS[column], way = wanted.startsWith("-") ? -1 : 1;
    sort = at === undefined ? "" : wanted;
    const key = (each) => (sort ? each.sorted[at] : "");
    rows.sort((a, b) => !key(a) - !key(b) || way * order.compare(key(a), key(b)) || a.place - b.place);
    for (const table of tables) {
      const sorted = rows.filter((each) => each.table === table).map((each) => each.row);
      const shelves = [...table.tBodies].map((body) => [body, body.rows.length]);
      for (const [body, size] of shelves) body.append(...sorted.splice(0, size));
    }
    for (const heading of headings) {
      if (sort && heading.dataset.sort === column)
        heading.setAttribute("aria-sort", way < 0 ? "descending" : "ascending");
      else heading.removeAttribute("aria-sort");
    }
  }

  function filter() {
    const asked = Object.entries(names)
      .map(([name, choices]) => [name, choices.get(form.elements[name].value)])
      .filter(([, label]) => label)
      .map(([name, label]) => [name, bounded(label)]);
    const words = plain(q.value).split(/\s+/).filter(Boolean);
    const shown = new Map(tables.flatMap((table) => [...table.tBodies]).map((body) => [body, 0]));
    for (const each of rows) {
      const fits = (!documented.checked || each.documented)
        && asked.every(([name, label]) => each[name].includes(label))
        && words.every((word) => each.words.includes(word));
      if (each.row.hidden === fits) each.row.hidden = !fits;
      if (fits) shown.set(each.row.parentNode, shown.get(each.row.parentNode) + 1);
    }
    let count = 0;
    for (const [body, some] of shown) {
      count += some;
      body.hidden = !some;
      body.style.setProperty("--rows", some);
    }
    for (const table of tables) {
      table.hidden = [...table.tBodies].every((body) => body.hidden);
      if (table !== tables[0]) table.closest("section").hidden = table.hidden;
    }
    status.textContent = (count ? status.dataset.some : status.dataset.none)
      .replace("{shown}", number.format(count)).replace("{all}", number.format(rows.length));
  }

  /* The address and the form say the same. */
  function remember() {
    const address = new URL(location);
    const chosen = { documented: documented.checked ? "1" : "", sort };
    for (const field of fields) chosen[field.name] = field.value.trim();
    for (const [name, value] of Object.entries(chosen)) {
      if (value) address.searchParams.set(name, value);
      else address.searchParams.delete(name);
    }
    history.replaceState(history.state, "", address);
  }
  function recall() {
    const asked = new URLSearchParams(location.search);
    for (const field of fields) {
      field.value = asked.get(field.name) ?? "";
      if (field.selectedIndex < 0) field.value = ""; // not one of ours
    }
    documented.checked = asked.has("documented");
    if (sort !== (asked.get("sort") ?? "")) arrange(asked.get("sort") ?? "");
    filter();
  }
  /* The answer first; the address once the fingers rest, since browsers count how often it changes. */
  let resting;
  const changed = () => {
    filter();
    clearTimeout(resting);
    resting = setTimeout(remember, 150);
  };
  form.addEventListener("input", changed);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(changed)); // once the form is empty
  addEventListener("popstate", recall);
  recall();
})();
