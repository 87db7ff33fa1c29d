// Opens pages in Chromium, offline: node browser.mjs FOLDER-WITH-NODE_MODULES. For each job, a line of JSON on standard
// input, it writes a line with the list of what was found.
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const require = createRequire(`${process.argv[2]}/`);
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const USUAL = { width: 1280, height: 800 };
const QUIET = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"];

async function judge(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate((tags) => window.axe.run(document, { runOnly: tags, resultTypes: ["violations"] }), TAGS);
  return violations.map(({ id, help, nodes }) => ({
    rule: id,
    message: `${help}, ${nodes.length} times`,
    place: nodes[0].html.slice(0, 200),
  }));
}

async function draw(page, { picture }) {
  await page.screenshot({ path: picture, fullPage: true });
  return [];
}

// What a slide (an element of the class "stage") does not hold: words that reach beyond its edges, and blocks of
// words that stand on one another. Where slides are running text, what makes the page wider than the window.
function overflowing() {
  const found = [];
  const say = (rule, message, place) => found.push({ rule, message, place: place.slice(0, 120) });
  const wide = document.documentElement.scrollWidth - window.innerWidth;
  if (wide > 0) say("page-wide", `the page is ${wide} pixels wider than the window`, "");
  for (const stage of document.querySelectorAll(".stage")) {
    const edge = stage.getBoundingClientRect();
    const walker = document.createTreeWalker(stage, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        const out = Math.max(edge.left - box.left, edge.top - box.top, box.right - edge.right, box.bottom - edge.bottom);
        if (box.width && out > 1) say("off-slide", `words reach ${out.toFixed(1)} pixels out`, node.data);
      }
    }
    const blocks = [...stage.querySelectorAll(".at")].filter((each) => each.textContent.trim());
    const rooms = blocks.map((each) => {
      const range = document.createRange();
      range.selectNodeContents(each);
      const [inside, own] = [range.getBoundingClientRect(), each.getBoundingClientRect()];
      const edges = { left: inside.left, right: inside.right, top: inside.top, bottom: inside.bottom };
      return each.matches(".box") ? { ...edges, bottom: Math.max(inside.bottom, own.bottom), top: own.top } : edges;
    });
    rooms.forEach((one, n) => rooms.slice(n + 1).forEach((other, m) => {
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      const place = `${blocks[n].textContent.trim().slice(0, 50)} / ${blocks[n + 1 + m].textContent.trim().slice(0, 50)}`;
      if (across > 1 && down > 3) say("on-another", `blocks share ${down.toFixed(1)} pixels in height`, place);
    }));
  }
  return found;
}

async function measure(page) {
  await page.evaluate(() => document.fonts.ready);
  return page.evaluate(overflowing);
}

// Words that stand under the picture of a slide (an element of the class "shot"), where nobody can read them.
function underPictures() {
  const found = [];
  for (const shot of document.querySelectorAll(".shot")) {
    const [above, talk] = [shot.getBoundingClientRect(), shot.closest(".talk")];
    const walker = document.createTreeWalker(talk, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(node);
      const under = [...range.getClientRects()].some((box) => Math.min(box.right, above.right) - Math.max(box.left, above.left) > 1
        && Math.min(box.bottom, above.bottom) - Math.max(box.top, above.top) > 1);
      if (under && node.data.trim() && !shot.contains(node)) found.push({ rule: "under-picture", message: "words stand under a picture", place: node.data.slice(0, 120) });
    }
  }
  return found;
}

// What is cut off on paper as wide as the window: whatever holds more than it shows, where nobody can scroll.
async function printed(page) {
  await page.emulateMedia({ media: "print" });
  const cut = await page.evaluate(() => [document.documentElement, ...document.querySelectorAll("body *")]
    .filter((each) => each.clientWidth > 1 && each.scrollWidth > each.clientWidth + 1)
    .map((each) => ({ rule: "cut-on-paper", message: `${each.scrollWidth - each.clientWidth} pixels are cut off`, place: each.outerHTML.slice(0, 120) })));
  const under = await page.evaluate(underPictures);
  await page.emulateMedia({ media: null });
  return [...cut, ...under];
}

// The words of a page, each line of them with its edges: those that stand outside the window or outside what cuts
// them off, and those that lie on others. What can be scrolled by keyboard may hold more than it shows.
function lostWords() {
  const found = [];
  const say = (rule, message, place) => found.push({ rule, message, place: place.trim().slice(0, 120) });
  const wide = document.documentElement.scrollWidth - window.innerWidth;
  if (wide > 0) say("page-wide", `the page is ${wide} pixels wider than the window`, "");
  const lines = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const own = node.parentElement;
    if (!node.data.trim() || !own.checkVisibility() || own.closest(".skip")) continue;
    const around = [];
    for (let up = own; up !== document.body; up = up.parentElement) around.push(up);
    if (around.some((up) => getComputedStyle(up).clipPath !== "none")) continue; // only heard
    const range = document.createRange();
    range.selectNodeContents(node);
    const boxes = [...range.getClientRects()].filter((box) => box.width > 1);
    const scroller = around.find((up) => getComputedStyle(up).overflowX === "auto" && up.scrollWidth > up.clientWidth);
    if (scroller) {
      if (scroller.tabIndex < 0) say("no-key", "nobody can scroll this by keyboard", scroller.outerHTML);
      continue;
    }
    const cutting = around.filter((up) => getComputedStyle(up).overflowX !== "visible").map((up) => up.getBoundingClientRect());
    for (const box of boxes) {
      if (box.left < -1 || box.right > window.innerWidth + 1) say("outside", "words stand outside the window", node.data);
      if (cutting.some((edge) => Math.max(edge.left - box.left, box.right - edge.right, edge.top - box.top, box.bottom - edge.bottom) > 1)) say("cut-off", "words are cut off", node.data);
      lines.push({ box, words: node.data });
    }
  }
  for (const cell of document.querySelectorAll("td, th")) {
    const room = cell.closest("table").parentElement.clientWidth;
    const alone = getComputedStyle(cell).display === "block" && getComputedStyle(cell.parentElement).display === "block";
    if (alone && cell.clientWidth > 1 && cell.offsetWidth < room / 2) say("squeezed", `a cell that stands alone is ${cell.offsetWidth} pixels wide`, cell.outerHTML);
  }
  lines.sort((one, other) => one.box.top - other.box.top);
  lines.forEach(({ box, words }, n) => {
    for (let m = n + 1; m < lines.length && lines[m].box.top < box.bottom; m += 1) {
      const other = lines[m].box;
      const across = Math.min(box.right, other.right) - Math.max(box.left, other.left);
      const down = Math.min(box.bottom, other.bottom) - other.top;
      if (across > 2 && down > 0.35 * Math.min(box.height, other.height)) say("on-another", "words lie on others", `${words.trim()} / ${lines[m].words.trim()}`);
    }
  });
  return found;
}

// WCAG 2.2, 1.4.12: what readers may set, and slides as running text, which is offered to those who do.
const SPACING = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }";

async function fits(page, { spaced }) {
  if (spaced) {
    await page.addStyleTag({ content: SPACING });
    const asText = page.locator(".as-text input:visible");
    if (await asText.count()) await asText.check();
  }
  await page.evaluate(() => document.fonts.ready);
  return page.evaluate(lostWords);
}

// What is seen by its ground alone, and pictures without one: high contrast takes grounds away.
function grounds() {
  const clear = "rgba(0, 0, 0, 0)";
  const under = (each) => {
    for (let up = each; up; up = up.parentElement) if (getComputedStyle(up).backgroundColor !== clear) return getComputedStyle(up).backgroundColor;
    return "";
  };
  const seen = [...document.querySelectorAll("body *")].filter((each) => each.checkVisibility() && each.offsetWidth > 1);
  const lined = (each) => {
    const style = getComputedStyle(each);
    return style.outlineStyle !== "none" || ["Top", "Right", "Bottom", "Left"].some((side) => parseFloat(style[`border${side}Width`]));
  };
  return seen.map((each) => ({ own: under(each) !== under(each.parentElement), lined: lined(each) || [...each.children].some(lined), bare: each.matches("img") && getComputedStyle(each).backgroundColor === clear, place: each.outerHTML.slice(0, 120) }));
}

async function contrasted(page) {
  const usual = await page.evaluate(grounds);
  const hidden = new Set(usual.filter(({ own }) => own).map(({ place }) => place));
  await page.emulateMedia({ forcedColors: "active", colorScheme: "dark" });
  const left = await page.evaluate(grounds);
  await page.emulateMedia({ forcedColors: null, colorScheme: null });
  const say = (rule, message) => ({ place }) => ({ rule, message, place });
  return [
    ...left.filter(({ place, own, lined }) => hidden.has(place) && !own && !lined).map(say("ground-alone", "only its ground shows where it is")),
    ...left.filter(({ bare }) => bare).map(say("bare-picture", "a picture without a ground")),
  ];
}

// One window for all jobs: opening one takes longer than a job. A job that asks nothing of its width gets the usual one.
async function open(page, asked, job) {
  asked.length = 0;
  await page.setViewportSize({ width: job.width ?? USUAL.width, height: USUAL.height });
  await page.goto(pathToFileURL(job.page).href);
  const found = await { axe: judge, picture: draw, measure, print: printed, fits, contrast: contrasted }[job.do](page, job);
  return [...asked, ...found];
}

const places = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const browser = await chromium.launch({ executablePath: places.find((place) => place && existsSync(place)), args: QUIET });
const context = await browser.newContext();
const asked = [];
await context.route(/^(https?|wss?):/, (route) => {
  asked.push({ rule: "network", message: `asks for ${route.request().url()}`, place: "" });
  return route.abort();
});
const page = await context.newPage();
for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(await open(page, asked, JSON.parse(line)))}\n`);
}
await browser.close();
