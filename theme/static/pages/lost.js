/* An address that is not there still says what was looked for: /berita/2017/hari-literasi → "hari literasi". */
(() => {
  "use strict";
  let path = location.pathname;
  try {
    path = decodeURIComponent(path);
  } catch { /* a stray "%": as it stands */ }
  const last = path.split("/").filter((part) => part && !/^\d+$/.test(part)).pop() ?? "";
  const words = last.replace(/\.\w{1,5}$/, "").replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  for (const field of document.querySelectorAll(".lost-search input")) field.value ||= words;
})();
