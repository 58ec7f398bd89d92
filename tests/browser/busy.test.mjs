// SPDX-License-Identifier: EUPL-1.2
// A busy hall: while notes of others keep coming in, a phone can be used as if it were alone.
import { after, before, test } from "node:test";
import { Evening, fate, press, title, write } from "./evening.mjs";

let evening, remote, board, fatima, noor;
before(async () => {
  evening = await Evening.begin();
  [remote, board] = [await evening.remote(), await evening.board()];
  [fatima, noor] = [await evening.phone("Fatima"), await evening.phone("Noor")];
  await press(remote, "next_phase");
  for (const phone of [fatima, noor]) await title(phone, "Wie zijn betrokken");
});
after(() => evening.end());

async function othersWrite(text) {
  await write(noor, text);
  await board.locator("#in-actors li", { hasText: text }).waitFor();
  await fatima.waitForTimeout(300);
}
// A finger that comes down, and goes up when others have written.
async function pressMeanwhile(button, text) {
  await fatima.locator("body:not(.settling)").waitFor();
  await button.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await button.boundingBox();
  await fatima.mouse.move(x + width / 2, y + height / 2);
  await fatima.mouse.down();
  await othersWrite(text);
  await fatima.mouse.up();
}

test("a press is not lost when others write while the finger is down", async () => {
  await write(fatima, "Bewoners");
  await fate(fatima, "Bewoners", "op het bord");
  await pressMeanwhile(fatima.getByRole("button", { name: "Hand op" }), "Winkeliers");
  await fatima.getByRole("button", { name: "Hand omlaag" }).waitFor();
  await pressMeanwhile(fatima.locator("summary", { hasText: "Bewoners" }), "Marktkooplui");
  await pressMeanwhile(fatima.locator("#list").getByRole("button", { name: "Verander" }), "Kinderen");
  await fatima.locator("#text").fill("Bewoners van de binnenstad");
  await pressMeanwhile(fatima.getByRole("button", { name: "Bewaar" }), "Toeristen");
  await fate(fatima, "Bewoners van de binnenstad", "op het bord");
  await fatima.locator("summary", { hasText: "Bewoners van" }).click();
  await pressMeanwhile(fatima.getByRole("button", { name: "Haal terug" }), "Agenten");
  await fate(fatima, "Bewoners van de binnenstad", "teruggehaald");
});
