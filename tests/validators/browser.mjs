// Opens pages in Chromium, offline: node browser.mjs FOLDER-WITH-NODE_MODULES, with a list of jobs as JSON on
// standard input. Writes a list of what was found, one list for each job.
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { text } from "node:stream/consumers";
import { pathToFileURL } from "node:url";

const require = createRequire(`${process.argv[2]}/`);
const { chromium } = require("playwright-core");
const axe = require("axe-core");

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const QUIET = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"];

async function judge(page) {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate((tags) => window.axe.run(document, { runOnly: tags }), TAGS);
  return violations.map(({ id, help, nodes }) => ({
    rule: id,
    message: `${help}, ${nodes.length} times`,
    place: nodes[0].html.slice(0, 200),
  }));
}

async function draw(page, { picture, width }) {
  await page.setViewportSize({ width, height: 800 });
  await page.screenshot({ path: picture, fullPage: true });
  return [];
}

async function open(browser, job) {
  const context = await browser.newContext();
  const asked = [];
  await context.route(/^(https?|wss?):/, (route) => {
    asked.push({ rule: "network", message: `asks for ${route.request().url()}`, place: "" });
    return route.abort();
  });
  const page = await context.newPage();
  await page.goto(pathToFileURL(job.page).href);
  const found = job.do === "axe" ? await judge(page) : await draw(page, job);
  await context.close();
  return [...asked, ...found];
}

const places = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const jobs = JSON.parse(await text(process.stdin));
const browser = await chromium.launch({ executablePath: places.find((place) => place && existsSync(place)), args: QUIET });
const found = [];
for (const job of jobs) found.push(await open(browser, job));
await browser.close();
process.stdout.write(JSON.stringify(found));
