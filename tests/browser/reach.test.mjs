// SPDX-License-Identifier: EUPL-1.2
// For everyone: no fault that axe-core knows, by keyboard alone, at 400%, and light enough for a slow network.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Evening, fate, faults, press, title, write } from "./evening.mjs";

let evening, remote;
before(async () => {
  evening = await Evening.begin();
  remote = await evening.remote();
});
after(() => evening.end());

const languages = { "nl-NL": "nl", "en-GB": "en" };
const speak = (page, code) => page.evaluate((language) => localStorage.setItem("samenspraak.language", language), code);
async function clean(page, what) {
  assert.deepEqual(await faults(page), [], what);
  const width = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.equal(width, 0, what + ": nothing sticks out");
  const words = await page.evaluate(() => document.body.innerText + Array.from(document.querySelectorAll("[aria-label], [placeholder]"),
    (one) => " " + one.getAttribute("aria-label") + " " + one.getAttribute("placeholder")).join(""));
  assert.doesNotMatch(words, /\b[a-z]+_[a-z_]+\b|\{\d\}|undefined|\[object/, what + ": words, not keys");
}

test("joining, with and without a code", async () => {
  for (const path of ["/", "/#" + evening.code]) {
    const page = await evening.page(path);
    await page.locator("#name").waitFor();
    await clean(page, path);
    await page.context().close();
  }
  const page = await evening.page("/");
  await page.locator("#code").fill("12");
  await page.locator("button.main").click();
  await page.getByText("Vier cijfers").first().waitFor();
  await page.locator("#code").fill(evening.code === "0000" ? "1111" : "0000");
  await page.locator("button.main").click();
  await page.getByText("Deze code klopt niet").first().waitFor();
  await clean(page, "a wrong code");
  for (const path of ["/board", "/remote", "/wifi"]) {
    const other = await evening.page(path);
    await other.locator("main > *").first().waitFor();
    await clean(other, path);
  }
});

test("every page in every step, in both languages", async () => {
  const pages = {};
  for (const code of Object.values(languages)) {
    pages[code] = [await evening.phone("Fatima"), await evening.board(), await evening.remote()];
    for (const page of pages[code]) {
      await speak(page, code);
      await page.reload();
    }
  }
  const [phone] = pages.nl;
  const all = async (what) => {
    for (const [code, three] of Object.entries(pages)) {
      for (const page of three) {
        await page.waitForFunction((language) => document.documentElement.lang === language, code);
        await clean(page, `${what}, ${code}, ${new URL(page.url()).pathname}`);
      }
    }
  };
  await title(phone, "Waar gaat het over?");
  await write(phone, "Wie betaalt dit?");
  await fate(phone, "Wie betaalt dit?", "op het bord");
  await all("case");
  await press(remote, "next_phase");
  await title(phone, "Wie zijn betrokken");
  await write(phone, "Bewoners");
  await fate(phone, "Bewoners", "op het bord");
  await all("actors");
  await press(remote, "next_phase");
  await title(phone, "Welke effecten");
  await write(phone, "Een heel lang woord: " + "Donaudampfschiffahrts".repeat(8), "− Negatief", "Bewoners");
  await fate(phone, "Een heel lang woord", "op het bord");
  await phone.locator("summary").first().click();
  await all("effects");
  await press(remote, "next_phase");
  await title(phone, "Welke waarden");
  await press(remote, "start_silence");
  await write(phone, "Privacy");
  await fate(phone, "Privacy", "nog bedekt");
  await all("values, covered");
  await press(remote, "reveal");
  await press(remote, "open_voting");
  await title(phone, "Verdeel je 3 stemmen");
  await phone.getByRole("button", { name: "Eén stem meer voor Privacy" }).click();
  await all("voting");
  await press(remote, "close_voting");
  await press(remote, "next_phase");
  await title(phone, "Wat kunnen we doen?");
  await all("actions");
  await press(remote, "next_phase");
  await title(phone, "Wat nemen we mee?");
  await all("outcome");
  await press(remote, "previous_phase");
  for (const page of Object.values(pages).flat()) assert.deepEqual(page.faults, []);
});

test("by keyboard alone", async () => {
  const page = await evening.page("/#" + evening.code);
  await page.locator("#name").waitFor();
  const tabTo = async (wanted) => {
    for (let i = 0; i < 60; i++) {
      await page.keyboard.press("Tab");
      if (await page.evaluate((selector) => document.activeElement.matches(selector), wanted)) {
        const shown = await page.evaluate(() => {
          const at = document.activeElement, of = at.matches(".tick input, .choices input") ? at.nextElementSibling : at;
          return getComputedStyle(of).outlineStyle;
        });
        assert.equal(shown, "solid", wanted + " shows that it has the focus");
        return;
      }
    }
    assert.fail("never came to " + wanted);
  };
  await tabTo("#name");
  await page.keyboard.type("Toets");
  await page.keyboard.press("Enter");
  await title(page, "Wat kunnen we doen?");
  await tabTo("#text");
  await page.keyboard.type("Geschreven met toetsen");
  await tabTo("#lane-technology");
  await page.keyboard.press("ArrowRight");
  await tabTo("#links");
  await page.keyboard.press("Enter");
  await tabTo(".tick input");
  await page.keyboard.press("Space");
  await tabTo('[data-key="sheet-done"]');
  await page.keyboard.press("Enter");
  await page.locator("#text").waitFor();
  await tabTo("button.main");
  await page.keyboard.press("Enter");
  await fate(page, "Geschreven met toetsen", "op het bord");
  assert.equal(await page.evaluate(() => document.activeElement.dataset.key), "send");
  await tabTo("summary");
  await page.keyboard.press("Enter");
  await tabTo('[data-key^="edit"]');
  await page.keyboard.press("Enter");
  assert.equal(await page.locator("#text").inputValue(), "Geschreven met toetsen");
  assert.equal(await page.locator("#lane-environment").isChecked(), true);
  await tabTo("button.quiet");
  await page.keyboard.press("Enter");
  await tabTo('[data-key="hand"]');
  await page.keyboard.press("Space");
  assert.equal(await page.locator('[data-key="hand"]').getAttribute("aria-pressed"), "true");
  assert.equal(await page.evaluate(() => document.activeElement.dataset.key), "hand");
});

test("at 400% of a small screen nothing is lost", async () => {
  const page = await evening.phone("Groot", { width: 320, height: 256 });
  await write(page, "Heel groot gelezen", "Mensen");
  await fate(page, "Heel groot gelezen", "op het bord");
  await clean(page, "phone at 400%");
  for (const path of ["/board#" + evening.code, "/remote#" + evening.key, "/wifi"]) {
    const other = await evening.page(path, { width: 320, height: 256 });
    await other.locator("main > *").first().waitFor();
    await clean(other, path + " at 400%");
  }
});

test("what fingers must hit is large enough", async () => {
  const page = await evening.phone("Duim", { width: 360, height: 740 });
  await page.locator("#links").waitFor();
  // The hand stands in a header that must stay low; a word in a sentence is as high as the sentence.
  const small = await page.evaluate(() => Array.from(document.querySelectorAll("button:not(.inline), a, summary, .choices > span, textarea"))
    .map((one) => [one.getBoundingClientRect().height, one.matches(".hand") ? 44 : 52, one.outerHTML.slice(0, 80)])
    .filter(([height, least]) => height > 0 && height < least));
  assert.deepEqual(small, []);
});

test("light, from this place only, and for browsers of some years ago", async () => {
  const context = await evening.browser.newContext();
  const page = await context.newPage();
  let weight = 0;
  const elsewhere = [];
  page.on("response", async (response) => {
    if (new URL(response.url()).host !== `room.test:${evening.port}`) elsewhere.push(response.url());
  });
  page.on("requestfinished", async (request) => {
    const sizes = await request.sizes();
    weight += sizes.responseBodySize + sizes.responseHeadersSize;
  });
  await page.goto(evening.address("/"));
  await page.locator("#name").waitFor();
  await page.waitForTimeout(300);
  assert.ok(weight > 5000 && weight < 60000, `${weight} bytes`);
  assert.deepEqual(elsewhere, []);
  assert.equal(await page.evaluate(() => isSecureContext), false);
});

test("text is only ever text", async () => {
  const phone = await evening.phone("<img src=x onerror=alert(1)>");
  const evil = "<script>document.title='gekaapt'</script><img src=x onerror=\"document.title='gekaapt'\">";
  await write(phone, evil, "Techniek");
  await fate(phone, evil, "op het bord");
  const board = await evening.board();
  await board.locator("#in-actions li", { hasText: evil }).waitFor();
  for (const page of [phone, board, remote]) {
    assert.doesNotMatch(await page.title(), /gekaapt/);
    assert.equal(await page.locator("main img, main script").count(), 0);
  }
});
