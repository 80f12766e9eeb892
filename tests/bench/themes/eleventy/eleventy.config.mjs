// The corpus in Eleventy: articles, lists by year and by rubric, topics, RSS; both languages.

const FEED_ITEMS = 100; // as plain Pelican's FEED_MAX_ITEMS

/** Posts, newest first, by the addresses of the lists that hold them. */
function lists(posts) {
  const found = new Map();
  const add = (address, title, post) => {
    if (!found.has(address)) found.set(address, { address, title, posts: [] });
    found.get(address).posts.push(post);
  };
  for (const post of posts) {
    const start = post.url.startsWith("/en/") ? "/en/" : "/";
    const [kind, year] = post.url.slice(start.length).split("/");
    add(`${start}${kind}/${year}/`, `${kind} ${year}`, post);
    for (const rubric of post.data.rubrics) add(`${start}rubrics/${rubric}/`, rubric, post);
    for (const topic of post.data.topics) add(`${start}topics/${topic}/`, topic, post);
  }
  return [...found.values()];
}

export default function (eleventy) {
  const newest = (api) => api.getFilteredByGlob("content/**/*.md").reverse();
  const home = (posts, start) => ({
    address: start,
    title: "Pustaka",
    posts: posts.filter((post) => post.url.startsWith("/en/") === (start === "/en/")),
  });
  const homes = (posts) => [home(posts, "/"), home(posts, "/en/")];
  eleventy.addPassthroughCopy({ photos: "photos", "style.css": "style.css" });
  eleventy.addFilter("day", (date) => date.toISOString().slice(0, 10));
  eleventy.addFilter("rfc822", (date) => date.toUTCString());
  eleventy.addCollection("lists", (api) => {
    const posts = newest(api);
    return [...homes(posts).map((each) => ({ ...each, posts: each.posts.slice(0, 30) })), ...lists(posts)];
  });
  eleventy.addCollection("feeds", (api) => {
    const posts = newest(api);
    return [...homes(posts), ...lists(posts).filter((each) => /\/(rubrics|topics)\//.test(each.address))].map(
      (each) => ({ ...each, posts: each.posts.slice(0, FEED_ITEMS) }),
    );
  });
  eleventy.addCollection("rubrics", (api) => [...new Set(newest(api).flatMap((post) => post.data.rubrics))].sort());
  return {
    // The texts hold Markdown alone, as they do for the others.
    markdownTemplateEngine: false,
    dir: { input: "content", includes: "../layouts", output: "output" },
  };
}
