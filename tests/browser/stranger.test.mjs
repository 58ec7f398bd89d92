// SPDX-License-Identifier: EUPL-1.2
// A stranger's ten seconds: from a scan to a note that is seen to arrive, without scrolling, on any phone, however many
// there are to choose from. Where things stand is read from the page itself.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { Evening, choose, fate, press, program, title, write } from "./evening.mjs";

let evening, remote;
before(async () => {
  evening = await Evening.begin();
  remote = await evening.remote();
  await press(remote, "next_phase");
  const first = await evening.phone("Fatima");
  await title(first, "Wie zijn betrokken");
  for (let i = 1; i <= 16; i++) {
    await write(first, "Groep nummer " + i);
    await fate(first, "Groep nummer " + i, "op het bord");
  }
  await press(remote, "next_phase");
  await title(first, "Welke effecten");
  await first.context().close();
});
after(() => evening.end());

const letters = (page, size) => page.evaluate((given) => {
  document.documentElement.style.fontSize = given;
  dispatchEvent(new Event("resize"));
}, size);
const bottom = (page, selector) => page.locator(selector).first().evaluate((one) => one.getBoundingClientRect().bottom);
// Shown, whole, and not under the header.
const inSight = (page, selector) => page.locator(selector).first().evaluate((one) => {
  const box = one.getBoundingClientRect();
  const at = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  return box.height > 0 && box.top >= 0 && box.bottom <= innerHeight && box.left >= 0 && box.right <= innerWidth
    && (one === at || one.contains(at) || (at && at.closest("label, span") && one.parentElement.contains(at)));
});
const all = ["#text", "#lane-positive", "#lane-negative", "#links", "button.main"];
const settled = (page) => page.locator("body:not(.settling)").waitFor();

test("scan, join, type, choose, send: four taps besides the text, all of them in the first screen", async () => {
  const page = await evening.page("/#" + evening.code, { width: 390, height: 844 });
  let taps = 0;
  const tap = async (selector) => {
    assert.ok(await inSight(page, selector), selector + " stands in the first screen");
    assert.equal(await page.evaluate(() => scrollY), 0);
    taps++;
    await page.locator(selector).first().click();
  };
  await page.locator("button.main").waitFor();
  await tap("button.main");
  await title(page, "Welke effecten");
  for (const selector of all) assert.ok(await inSight(page, selector), selector);
  await tap("#text");
  await page.keyboard.type("Telefoons worden gevolgd");
  await tap("#lane-negative");
  await tap("button.main");
  assert.equal(taps, 4);
  await page.locator("#sent").getByText("Verstuurd").waitFor();
  await settled(page);
  assert.ok(await inSight(page, "#sent > *"));
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

for (const [width, height, size] of [[320, 568, "200%"], [320, 568, "100%"], [360, 640, "100%"], [390, 844, "100%"], [768, 1024, "100%"]]) {
  test(`nothing to scroll for at ${width} × ${height}, letters at ${size}`, async () => {
    const page = await evening.phone("Klein", { width, height });
    await title(page, "Welke effecten");
    await letters(page, size);
    await page.locator("#text").click();
    await page.keyboard.type("Wie hier woont, is te herkennen aan vaste tijden");
    for (const selector of all) assert.ok(await inSight(page, selector), selector);
    assert.ok(await inSight(page, '[data-key="hand"]'));
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 0);
    await page.locator("#lane-positive").click();
    await page.locator("button.main").click();
    await page.locator("#sent").getByText("Verstuurd").waitFor();
    await settled(page);
    assert.ok(await inSight(page, "#sent strong"), "what was sent is seen");
    await page.context().close();
  });
}

test("with the keyboard open, from the text to sending stands above it", async () => {
  const page = await evening.phone("Toetsen", { width: 390, height: 844 });
  await page.locator("#text").click();
  await page.keyboard.type("Telefoons worden gevolgd zonder dat je het weet");
  assert.ok(await bottom(page, "button.main") <= 366, "as in the design");
  await page.setViewportSize({ width: 390, height: 844 - 300 - 176 });
  for (const selector of all) assert.ok(await inSight(page, selector), selector);
  await page.context().close();
});

test("the page is as high with one chosen or six, and says two names at most", async () => {
  const page = await evening.phone("Kiezer", { width: 390, height: 844 });
  const before = await bottom(page, "button.main");
  await choose(page, "Groep nummer 1", "Groep nummer 2", "Groep nummer 3", "Groep nummer 4");
  await page.locator("#links").getByText("Groep nummer 1, Groep nummer 2 en nog 2").waitFor();
  assert.ok(await bottom(page, "button.main") - before < 24);
  await page.locator("#links").click();
  await page.locator("#search").fill("16");
  assert.equal(await page.locator("#found input").count(), 1);
  await page.locator("#search").fill("vracht");
  await page.getByText("‘vracht’ staat er nog niet bij.").waitFor();
  assert.ok(await inSight(page, '[data-key="hand"]') && await inSight(page, '[data-key="sheet-done"]') && await inSight(page, "#search"));
  await page.goBack();
  await page.locator("#text").waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.id), "links");
  await page.context().close();
});

test("with four hundred to choose from the page is as high, and three letters find the one", async () => {
  const list = join(evening.folder, "actoren.txt");
  writeFileSync(list, Array.from({ length: 400 }, (_, i) => `Vereniging ${i + 1} van bewoners en ondernemers`).join("\n"));
  await evening.stop();
  execFileSync(program, ["import", list, evening.file, "--phase", "actors"]);
  await evening.serve();
  for (const [width, height, size] of [[390, 844, "100%"], [320, 568, "200%"]]) {
    const page = await evening.phone("Vierhonderd", { width, height });
    await title(page, "Welke effecten");
    await letters(page, size);
    await page.locator("#text").click();
    await page.keyboard.type("Te veel om op te noemen");
    for (const selector of all) assert.ok(await inSight(page, selector), selector);
    await page.locator("#links").click();
    await page.locator("#found input").nth(399).waitFor();
    for (const selector of ["#search", '[data-key="sheet-done"]', '[data-key="hand"]']) assert.ok(await inSight(page, selector), selector);
    await page.locator("#search").fill("400");
    await page.locator("#found").getByLabel("Vereniging 400 van bewoners en ondernemers").check();
    await page.locator('[data-key="sheet-done"]').click();
    await page.locator("#lane-negative").click();
    await page.locator("button.main").click();
    await page.locator("#sent").getByText("Verstuurd").waitFor();
    await page.context().close();
  }
});

test("what is missing is said beside it, keeps what was typed, and goes when it is mended", async () => {
  const page = await evening.phone("Fout", { width: 390, height: 844 });
  await page.locator("button.main").click();
  await page.locator("#wrong-text").getByText("Schrijf eerst iets op.").waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.id), "text");
  await page.keyboard.type("Te duur");
  await page.locator("#wrong-text").waitFor({ state: "hidden" });
  await page.locator("button.main").click();
  await page.locator("#wrong-lane").getByText("Kies eerst: positief").waitFor();
  assert.equal(await page.locator("#lane-positive").getAttribute("aria-describedby"), "wrong-lane");
  const lane = await bottom(page, "#lane-negative"), words = await page.locator("#wrong-lane").evaluate((one) => one.getBoundingClientRect().top);
  assert.ok(words - lane >= 0 && words - lane < 30, "right under it");
  assert.equal(await page.locator("#text").inputValue(), "Te duur");
  await page.locator("#lane-negative").click();
  await page.locator("#wrong-lane").waitFor({ state: "hidden" });
  await page.context().close();
});

test("sent is said when it is safe and not before; a second tap is no error and no second note", async () => {
  const page = await evening.phone("Twee", { width: 390, height: 844 });
  evening.server.kill("SIGSTOP");
  await page.locator("#text").fill("Eén keer maar");
  await page.locator("#lane-negative").click();
  await page.locator("button.main").dblclick();
  await page.locator("#sent").getByText("Onderweg").waitFor();
  assert.equal(await page.locator("#sent").getByText("Verstuurd").count(), 0);
  await settled(page);
  await page.locator("button.main").click();
  evening.server.kill("SIGCONT");
  await page.locator("#sent").getByText("Verstuurd").waitFor();
  await page.locator("#sent").getByText("‘Eén keer maar’ staat op het bord.").waitFor();
  assert.equal(await page.locator(".missing:visible").count(), 0);
  assert.equal(await page.locator("#list li", { hasText: "Eén keer maar" }).count(), 1);
  assert.equal(await page.locator("#text").inputValue(), "");
  assert.equal(await page.locator("#lane-negative").isChecked(), false);
  await page.locator("#text").pressSequentially("V");
  await page.locator("#sent .sent").waitFor({ state: "detached" });
  await page.context().close();
});
