// SPDX-License-Identifier: EUPL-1.2
// The report and the comparison as web pages: no fault that axe-core knows, in both languages, on paper too, and no
// wider than a phone or a page at 400%.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { inflateRawSync } from "node:zlib";
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

// The files in a zip, read by other means than those that wrote it: from the list at its end.
function unzipped(file) {
  const bytes = readFileSync(file), parts = {};
  const end = bytes.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  let at = bytes.readUInt32LE(end + 16);
  for (let count = bytes.readUInt16LE(end + 10); count > 0; --count) {
    const [name, extra, comment] = [28, 30, 32].map((where) => bytes.readUInt16LE(at + where));
    const place = bytes.readUInt32LE(at + 42);
    const begin = place + 30 + bytes.readUInt16LE(place + 26) + bytes.readUInt16LE(place + 28);
    const packed = bytes.subarray(begin, begin + bytes.readUInt32LE(at + 20));
    const key = bytes.toString("utf8", at + 46, at + 46 + name);
    parts[key] = bytes.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed);
    at += 46 + name + extra + comment;
  }
  return parts;
}

test("the browser reads the XML in every office file, and finds the headings, tables and cells", async () => {
  const into = join(folder, "office");
  run("export", join(folder, "een.samenspraak"), "--to", into, "--formats", "odt,docx,xlsx,ods", "--lang", "nl");
  const page = await browser.newPage();
  const read = (xml) => page.evaluate((text) => {
    const root = new DOMParser().parseFromString(text, "application/xml");
    const all = (name) => [...root.getElementsByTagName(name)];
    return {
      broken: all("parsererror").length,
      headings: all("text:h").length
        + all("w:pStyle").filter((style) => style.getAttribute("w:val").startsWith("Heading")).length,
      tables: all("table:table").length + all("w:tbl").length,
      text: root.documentElement.textContent,
    };
  }, xml);
  const found = {};
  for (const ending of ["odt", "docx", "xlsx", "ods"])
    for (const [name, bytes] of Object.entries(unzipped(join(into, "een." + ending)))) {
      if (!/\.(xml|rels)$/.test(name)) continue;
      found[ending + ":" + name] = await read(bytes.toString("utf8"));
      assert.equal(found[ending + ":" + name].broken, 0, ending + ":" + name);
    }
  const odt = found["odt:content.xml"], docx = found["docx:word/document.xml"];
  assert.ok(odt.headings > 20);
  assert.equal(docx.headings, odt.headings);
  assert.ok(odt.tables > 8);
  assert.equal(docx.tables, odt.tables);
  assert.equal(found["ods:content.xml"].tables, 4);
  for (const part of [odt, docx, found["xlsx:xl/sharedStrings.xml"], found["ods:content.xml"]])
    assert.ok(part.text.includes("Winkelend publiek"));
  await page.close();
});
