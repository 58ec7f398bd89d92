// SPDX-License-Identifier: EUPL-1.2
// The report and the comparison as web pages: no fault that axe-core knows, in both languages, on paper too, and no
// wider than a phone or a page at 400%.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { browse, faults, program } from "./evening.mjs";

const examples = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "assets", "examples");
const run = (...typed) => execFileSync(program, typed, { stdio: "pipe" });

let folder, browser;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), "samenspraak-"));
  browser = await browse();
  for (const name of ["een", "twee"])
    run("import", join(examples, "druktemeting.json"), join(folder, name + ".samenspraak"));
});
after(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

async function clean(file, language) {
  for (const [width, media] of [[1280, "screen"], [320, "screen"], [800, "print"]]) {
    const context = await browser.newContext({ viewport: { width, height: 900 } });
    const page = await context.newPage();
    await page.emulateMedia({ media });
    await page.goto(pathToFileURL(file).href);
    const what = `${file}, ${width}, ${media}`;
    assert.deepEqual(await faults(page), [], what);
    assert.equal(await page.evaluate(() => document.documentElement.lang), language, what);
    const sticking = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.equal(sticking, 0, what + ": nothing sticks out");
    await context.close();
  }
}

for (const language of ["nl", "en"]) {
  test(`the report in ${language}`, async () => {
    const into = join(folder, "report-" + language);
    run("export", join(folder, "een.samenspraak"), "--to", into, "--formats", "html", "--lang", language);
    await clean(join(into, "een.html"), language);
  });
  test(`the comparison in ${language}`, async () => {
    const into = join(folder, "compared-" + language);
    const files = ["een", "twee"].map((name) => join(folder, name + ".samenspraak"));
    const said = run("compare", ...files, "--to", into, "--lang", language).toString();
    await clean(/\S+\.html/.exec(said)[0], language);
  });
}
