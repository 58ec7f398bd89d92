// SPDX-License-Identifier: EUPL-1.2
// Texts that would say nothing, take all the room, or turn what stands around them.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Evening, fate, press, title, write } from "./evening.mjs";

let evening, phone, remote, board;
before(async () => {
  evening = await Evening.begin();
  [remote, phone, board] = [await evening.remote(), await evening.phone("Fatima"), await evening.board()];
});
after(() => evening.end());

const first = (page) => page.locator("#list .words").first().textContent();

test("what nobody can see is not sent: it is said that nothing was written", async () => {
  for (const nothing of ["\u200b", "\u2060", "\u00ad", "\u3164", "\u2800", "\u00a0", "\n\n", "\u202e\u2069 \u200d"]) {
    await phone.locator("#text").fill(nothing);
    await phone.locator("button.main").click();
    await phone.locator("#wrong-text").getByText("Schrijf eerst iets op.").waitFor();
    await phone.locator("#text").fill("x");
    await phone.locator("#wrong-text").waitFor({ state: "hidden" });
  }
  await phone.locator("#text").fill("");
  assert.equal(await phone.locator("#list li").count(), 0);
});

test("several empty lines are one, on the phone and on the board", async () => {
  await write(phone, "Eén\n\n\n\u200b\n \nTwee\n\n");
  await fate(phone, "Eén", "op het bord");
  assert.equal(await first(phone), "Eén\n\nTwee");
  const item = board.locator("#in-case li", { hasText: "Eén" });
  await item.waitFor();
  assert.equal(await item.locator("p").first().textContent(), "Eén\n\nTwee");
});

test("two thousand characters show their start, and the rest on request, on every page", async () => {
  const long = "Een lang verhaal " + "dat maar doorgaat ".repeat(109);
  await press(remote, "hold");
  await remote.locator('[data-key="hold_not"]').waitFor();
  await write(phone, long);
  await fate(phone, "Een lang verhaal", "wacht op de begeleider");
  const shown = (page, where) => page.locator(where, { hasText: "Een lang verhaal" }).first();
  assert.ok((await first(phone)).length <= 122);
  assert.ok((await shown(remote, "#part-waiting .card").textContent()).length <= 310);
  await remote.getByRole("button", { name: /^Laat toe: Een lang verhaal/ }).click();
  const item = shown(board, "#in-case li");
  await item.waitFor();
  assert.ok((await item.textContent()).length < 400);
  await item.getByRole("button", { name: "Meer" }).click();
  assert.ok((await item.textContent()).length > 1900);
  await item.getByRole("button", { name: "Minder" }).waitFor();
  await press(remote, "hold_not");
});

test("one character too many is said in words, not in a key", async () => {
  await phone.locator("#text").fill("x".repeat(2001));
  await phone.locator("#left").getByText("1 teken te veel").waitFor();
  await phone.locator("button.main").click();
  await phone.locator("#wrong-text").getByText("1 teken te veel").waitFor();
  await phone.locator("#text").fill("");
});

// Where the letters of these words stand on the page, line by line, from left to right.
const drawn = (page, selector, words) => page.locator(selector).first().evaluate((box, sought) => {
  const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.data.indexOf(sought);
    if (at < 0) continue;
    return Array.from(sought, (_, i) => {
      const range = document.createRange();
      range.setStart(node, at + i);
      range.setEnd(node, at + i + 1);
      const { left, top } = range.getBoundingClientRect();
      return Math.round(top) * 10000 + left;
    });
  }
  return null;
}, words);
const ascending = (places) => places !== null && places.every((place, i) => i === 0 || place >= places[i - 1]);

test("a text that turns the direction turns nothing around it", async () => {
  await press(remote, "next_phase");
  await title(phone, "Wie zijn betrokken");
  for (const text of ["\u202eBewoners", "Winkeliers"]) {
    await write(phone, text);
    await fate(phone, text.replace("\u202e", ""), "op het bord");
  }
  await phone.locator("#sent").getByText("staat op het bord.").waitFor();
  await press(remote, "next_phase");
  await title(phone, "Welke effecten");
  await phone.locator("body:not(.settling)").waitFor();
  await phone.locator("#text").fill("Druk");
  await phone.locator("#links").click();
  for (const input of await phone.locator("#found input").all()) await input.check();
  await phone.locator('[data-key="sheet-done"]').click();
  await phone.locator("#links .names").waitFor();
  assert.ok(ascending(await drawn(phone, "#links", " en ")));
  assert.ok(ascending(await drawn(phone, "#links", "Winkeliers")));
  await phone.locator("#text").fill("\u202eTelefoons worden gevolgd");
  await phone.locator("#lane-negative").click();
  await phone.locator("button.main").click();
  await phone.locator("#sent").getByText("staat op het bord.").waitFor();
  assert.ok(ascending(await drawn(phone, "#sent", " staat op het bord.")));
  const item = board.locator("#in-effects li", { hasText: "Telefoons" });
  await item.waitFor();
  assert.ok(ascending(await drawn(board, "#in-effects li", "Winkeliers")));
  for (const page of [phone, board, remote]) assert.deepEqual(page.faults, []);
});

test("every field, note and name finds its own direction", async () => {
  await write(phone, "مرحبا بالعالم 123 en Nederlands", "+ Positief");
  await fate(phone, "مرحبا", "op het bord");
  for (const [page, selector] of [[phone, "#text"], [phone, "#list .words"], [board, "#in-effects li"]])
    assert.equal(await page.locator(selector).first().getAttribute("dir"), "auto", selector);
});
