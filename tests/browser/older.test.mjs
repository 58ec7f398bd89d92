// SPDX-License-Identifier: EUPL-1.2
// Browsers of some years ago, as far as one of today can be made one: without what they do not know, the pages work.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Evening, choose, fate, press, title, write } from "./evening.mjs";

let evening;
before(async () => { evening = await Evening.begin(); });
after(() => evening.end());

// Runs in the page before its scripts do.
const forget = () => {
  for (const name of ["replaceChildren", "checkVisibility", "togglePopover", "scrollIntoViewIfNeeded"]) delete Element.prototype[name];
  delete Document.prototype.replaceChildren;
  delete DocumentFragment.prototype.replaceChildren;
  for (const name of ["at", "findLast", "findLastIndex", "toSorted", "toReversed", "toSpliced", "with", "group"]) delete Array.prototype[name];
  for (const name of ["at", "replaceAll", "isWellFormed", "toWellFormed"]) delete String.prototype[name];
  for (const name of ["hasOwn", "groupBy"]) delete Object[name];
  for (const name of ["structuredClone", "reportError", "navigation", "scheduler"]) delete window[name];
  delete Crypto.prototype.randomUUID;
  delete Navigator.prototype.vibrate;
  delete AbortSignal.timeout;
};

test("a session from joining to voting, without what older browsers lack", async () => {
  const open = async (path) => {
    const page = await evening.page("/icon.svg");
    await page.addInitScript(forget);
    await page.goto(evening.address(path));
    return page;
  };
  const phone = await open("/#" + evening.code);
  assert.equal(await phone.evaluate(() => typeof document.body.replaceChildren + typeof [].at + typeof window.structuredClone), "undefinedundefinedundefined");
  await phone.locator("#name").fill("Oud");
  await phone.locator("button.main").click();
  const remote = await open("/remote#" + evening.key), board = await open("/board#" + evening.code);
  await title(phone, "Waar gaat het over?");
  await press(remote, "next_phase");
  await title(phone, "Wie zijn betrokken");
  await write(phone, "Bewoners");
  await fate(phone, "Bewoners", "op het bord");
  await press(remote, "next_phase");
  await title(phone, "Welke effecten");
  await phone.locator("body:not(.settling)").waitFor();
  await phone.locator("#text").fill("Druk");
  await phone.locator("#lane-negative").check();
  await choose(phone, "Bewoners");
  await phone.locator("button.main").click();
  await fate(phone, "Druk", "op het bord");
  await phone.locator('[data-key="hand"]').click();
  await remote.getByRole("button", { name: "Geef het woord: Oud" }).click();
  await phone.getByRole("button", { name: "Ik ben klaar" }).click();
  await press(remote, "next_phase");
  await title(phone, "Welke waarden");
  await write(phone, "Rust");
  await fate(phone, "Rust", "op het bord");
  await press(remote, "open_voting");
  await title(phone, "Verdeel je 3 stemmen");
  await phone.locator("body:not(.settling)").waitFor();
  await phone.getByRole("button", { name: "Eén stem meer voor Rust" }).click();
  await remote.getByText("1 van 1 heeft gestemd").waitFor();
  await press(remote, "close_voting");
  await board.locator("#in-values li", { hasText: "Rust" }).getByText("1 stem").waitFor();
  const wifi = await open("/wifi");
  await wifi.getByText("De verbinding werkt").waitFor();
  for (const page of [phone, remote, board, wifi]) assert.deepEqual(page.faults, []);
});
