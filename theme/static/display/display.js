/* The screen in the room: one scene after the other, until somebody touches it.
   Everything to be seen stands in the page already; this only chooses what is shown. */
(() => {
  "use strict";
  const byId = (id) => document.getElementById(id);
  const root = document.documentElement;
  const asked = new URLSearchParams(location.search);
  const options = { ...JSON.parse(byId("options").textContent), ...Object.fromEntries(asked) };
  const seconds = (name) => Math.max(0, Number(options[name])) || 0;
  const calm = matchMedia("(prefers-reduced-motion: reduce)");

  /* --- Time: the clock of this device ----------------------------------------------------------- */

  const two = (number) => String(number).padStart(2, "0");

  /* The day here, or the one that is rehearsed: ?day=2026-11-30 */
  function today() {
    if (/^\d{4}-\d\d-\d\d$/.test(options.day || "")) return options.day;
    const now = new Date();
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  }

  /* Whether the hour lies within "19-6" or "0-24". */
  function isNight(hour) {
    const [from, to] = String(options.night).split("-").map(Number);
    if (from <= to) return hour >= from && hour < to;
    return hour >= from || hour < to;
  }

  /* --- The order of scenes ---------------------------------------------------------------------- */

  const GUESTS_EVERY = 3; /* institutions, then the guests again */
  const WORLD_EVERY = 9; /* institutions, then the whole world again */
  const GUESTS_STAY = 3; /* times as long as an institution */

  const guests = () =>
    [...document.querySelectorAll(".welcome")]
      .filter((each) => each.dataset.first <= today() && today() <= each.dataset.last)
      .map((each) => each.id);

  function order() {
    const welcome = guests();
    return options.turns.flatMap((id, n) => [
      ...(n % GUESTS_EVERY ? [] : welcome),
      ...(n % WORLD_EVERY ? [] : ["world"]),
      id,
    ]);
  }

  /* --- State ------------------------------------------------------------------------------------ */

  let scenes = order();
  let place = 0;
  let shown = null;
  let playing = true;
  let turns = 0;
  let turnTimer = 0;
  let idleTimer = 0;
  let countTimer = 0;

  /* --- Showing one scene ------------------------------------------------------------------------ */

  function show(id, chosen = false) {
    closeList();
    if (shown) shown.classList.remove("on");
    shown = byId(id);
    shown.hidden = false;
    shown.classList.add("on");
    root.dataset.scene = id === "world" ? "world" : shown.classList.contains("welcome") ? "welcome" : "partner";
    fit(shown);
    travel(shown);
    drift();
    root.classList.toggle("night", isNight(new Date().getHours()));
    if (chosen) {
      const name = shown.querySelector("h2");
      byId("main").scrollTop = 0;
      document.querySelector(".status").textContent = name.textContent;
      name.focus({ preventScroll: true });
    }
    wait();
  }

  function wait() {
    clearTimeout(turnTimer);
    const stay = seconds("seconds") * (shown.classList.contains("welcome") ? GUESTS_STAY : 1);
    root.style.setProperty("--stay", `${stay}s`);
    const bar = document.querySelector(".progress div");
    bar.replaceWith(bar.cloneNode());
    if (playing && stay) turnTimer = setTimeout(() => step(1), stay * 1000);
  }

  function step(by, chosen = false) {
    const next = order(); /* a new day may have begun */
    if (next.join() !== scenes.join()) {
      scenes = next;
      place = 0;
    } else {
      place = (place + by + scenes.length) % scenes.length;
    }
    show(scenes[place], chosen);
  }

  /* What does not fit becomes smaller; then shorter; whoever asked for large letters may scroll. */
  function fit(scene) {
    const text = scene.querySelector(".text");
    const over = () => text.scrollHeight > text.clientHeight + 1;
    const sizes = root.classList.contains("large") ? [1] : [1, 0.94, 0.88, 0.82];
    const tries = [
      ...sizes.map((size) => [size, false]),
      ...sizes.map((size) => [size, true]),
      ...(root.classList.contains("large") ? [] : [[0.75, true], [0.68, true], [0.6, true]]),
    ];
    for (const [size, brief] of tries) {
      scene.style.setProperty("--fit", size);
      scene.classList.toggle("brief", brief);
      if (!over()) break;
    }
    if (over()) text.tabIndex = 0;
    else text.removeAttribute("tabindex");
  }

  /* --- The map ---------------------------------------------------------------------------------- */

  const WIDE = 330; /* units of the drawing that are shown at least, so that one knows where one is */
  const AROUND = 70; /* units of land around both ends of a bow */

  function travel(scene) {
    const drawing = byId("world-drawing");
    const map = drawing.ownerSVGElement;
    for (const land of map.querySelectorAll(".land")) {
      land.classList.toggle("current", land.dataset.code === scene.dataset.code);
    }
    const arc = byId("arc");
    const fresh = arc.cloneNode();
    fresh.setAttribute("d", scene.dataset.arc || "");
    arc.replaceWith(fresh);
    const { zoom, x, y } = scene.dataset.arc ? view(map, fresh.getBBox()) : { zoom: 1, x: 0, y: 0 };
    drawing.style.transform = `translate(${x}px, ${y}px) scale(${zoom})`;
    drawing.style.setProperty("--zoom", zoom);
  }

  /* How far a box of the drawing is moved and enlarged to fill the middle of the map. */
  function view(map, box) {
    const whole = map.viewBox.baseVal;
    const { width, height } = map.getBoundingClientRect();
    const unit = Math.min(width / whole.width, height / whole.height) || 1;
    const wide = Math.max(box.width + 2 * AROUND, WIDE);
    const high = Math.max(box.height + 2 * AROUND, WIDE * 0.6);
    const zoom = Math.max(1, Math.min(width / unit / wide, height / unit / high));
    const x = whole.x + whole.width / 2 - zoom * (box.x + box.width / 2);
    const y = whole.y + whole.height / 2 - zoom * (box.y + box.height / 2);
    return { zoom, x, y };
  }

  /* Nothing stands on the same pixels all day: two pixels further with every scene. */
  function drift() {
    turns += 1;
    root.style.setProperty("--drift-x", `${Math.round(8 * Math.cos(turns * 0.25))}px`);
    root.style.setProperty("--drift-y", `${Math.round(6 * Math.sin(turns * 0.35))}px`);
  }

  /* --- Visitors --------------------------------------------------------------------------------- */

  function play(on) {
    playing = on;
    root.classList.toggle("paused", !on);
    wait();
    listen();
  }

  /* Somebody is here: the loop waits, and so does the question whether they still are. */
  function listen() {
    clearTimeout(idleTimer);
    const resting = playing && !root.classList.contains("large") && !asked.has("back");
    if (!resting && seconds("idle")) idleTimer = setTimeout(ask, seconds("idle") * 1000);
  }

  function ask() {
    let left = seconds("grace");
    const count = () => {
      byId("countdown").textContent = left;
      if (left <= 0) startOver();
      left -= 1;
    };
    clearInterval(countTimer);
    byId("asking").showModal();
    countTimer = setInterval(count, 1000);
    count();
  }

  function stay() {
    clearInterval(countTimer);
    if (byId("asking").open) byId("asking").close();
    listen();
  }

  function startOver() {
    stay();
    /* In the other language than the one the screen was started in: back to that. */
    if (asked.has("back")) {
      location.replace(byId("language").href);
      return;
    }
    enlarge(false);
    scenes = order();
    place = 0;
    play(true);
    show(scenes[place]);
  }

  function openList() {
    play(false);
    root.classList.add("choosing");
    byId("choose").setAttribute("aria-expanded", "true");
    byId("list-name").focus({ preventScroll: true });
  }

  function closeList() {
    root.classList.remove("choosing");
    byId("choose").setAttribute("aria-expanded", "false");
  }

  function enlarge(on) {
    root.classList.toggle("large", on);
    byId("large").setAttribute("aria-pressed", String(on));
    if (shown) fit(shown);
    listen();
  }

  /* --- What is pressed -------------------------------------------------------------------------- */

  const isChoosing = () => root.classList.contains("choosing");
  const turn = (by) => {
    play(false);
    step(by, true);
  };

  byId("choose").addEventListener("click", () => (isChoosing() ? closeList() : openList()));
  byId("previous").addEventListener("click", () => turn(-1));
  byId("next").addEventListener("click", () => turn(1));
  byId("pause").addEventListener("click", () => {
    closeList();
    play(!playing);
  });
  byId("large").addEventListener("click", () => enlarge(!root.classList.contains("large")));
  byId("stay").addEventListener("click", stay);
  byId("asking").addEventListener("cancel", stay);

  byId("list").addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (!link) return;
    event.preventDefault();
    const id = link.hash.slice(1);
    play(false);
    place = Math.max(scenes.indexOf(id), 0);
    show(id, true);
  });

  /* A finger on the loop asks for the list. */
  byId("main").addEventListener("click", () => {
    if (playing) openList();
  });
  document.addEventListener("pointerdown", listen, { passive: true });
  document.addEventListener("scroll", listen, { passive: true, capture: true });
  document.addEventListener("pointermove", () => {
    root.classList.remove("unattended");
    clearTimeout(root.cursorTimer);
    root.cursorTimer = setTimeout(() => root.classList.add("unattended"), 4000);
  });

  const KEYS = { ArrowRight: () => turn(1), ArrowLeft: () => turn(-1), Escape: () => closeList() };
  document.addEventListener("keydown", (event) => {
    listen();
    const own = event.target.closest("button, a, dialog");
    if (event.ctrlKey || event.altKey || event.metaKey || byId("asking").open) return;
    if (KEYS[event.key]) {
      if (isChoosing() && event.key !== "Escape") return;
      KEYS[event.key]();
    } else if (!own && (event.key === " " || event.key === "Enter")) {
      event.preventDefault();
      openList();
    }
  });
  addEventListener("resize", () => {
    fit(shown);
    travel(shown);
  });

  /* --- Start ------------------------------------------------------------------------------------ */

  /* The other language keeps the rehearsal, and remembers where it came from. */
  const link = byId("language");
  const kept = new URLSearchParams(asked);
  if (kept.has("back")) kept.delete("back");
  else kept.set("back", "1");
  link.search = kept.toString();

  root.classList.add("live");
  if (calm.matches) root.classList.add("calm");
  byId("controls").hidden = false;
  show(scenes[place]);
  listen();
})();
