// SPDX-License-Identifier: EUPL-1.2
// Three phones, the board and the remote play a whole session.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Evening, fate, press, title, write } from "./evening.mjs";

let evening, remote, board, fatima, noor, nobody;
before(async () => {
  evening = await Evening.begin();
  remote = await evening.remote();
  board = await evening.board({ width: 1024, height: 768 });
  [fatima, noor, nobody] = [await evening.phone("Fatima"), await evening.phone("Noor"), await evening.phone("")];
});
after(() => evening.end());

const go = async (words) => {
  await press(remote, "next_phase");
  for (const phone of [fatima, noor, nobody]) await title(phone, words);
};

test("a session from the case to the outcome", async (t) => {
  await t.test("all follow the room by themselves", async () => {
    await title(fatima, "Waar gaat het over?");
    await remote.getByText("3 doen mee").waitFor();
    const nothing = board.locator("#in-case").getByText("Nog niets");
    await nothing.waitFor();
    await write(fatima, "Wie betaalt dit?");
    await board.locator("#in-case li", { hasText: "Wie betaalt dit?" }).waitFor();
    assert.equal(await nothing.count(), 0);
    await go("Wie zijn betrokken");
    assert.match(await fatima.locator("#step").textContent(), /Stap 2 van 5/);
  });
  await t.test("actors from three phones are on the board", async () => {
    await write(fatima, "Winkelend publiek");
    await write(noor, "Bewoners");
    await write(nobody, "Kinderen met een telefoon 📱");
    await fate(fatima, "Winkelend publiek", "op het bord");
    for (const text of ["Winkelend publiek", "Bewoners", "Kinderen met een telefoon 📱"]) {
      await board.locator("#in-actors li", { hasText: text }).waitFor();
      assert.equal(await board.locator("#in-actors li", { hasText: text }).count(), 1);
    }
  });
  await t.test("an effect has a lane and touches actors", async () => {
    await go("Welke effecten heeft dit?");
    await fatima.locator("#text").fill("Telefoons worden gevolgd");
    await fatima.locator("button.main").click();
    await fatima.getByText("Kies eerst: positief").waitFor();
    await write(fatima, "Telefoons worden gevolgd", "− Negatief", "Winkelend publiek", "Bewoners");
    await fate(fatima, "Telefoons worden gevolgd", "op het bord");
    await write(noor, "+ Minder gedrang");
    await fate(noor, "Minder gedrang", "op het bord");
    await write(nobody, "Drukte verschuift", "+ Positief", "− Negatief");
    await fate(nobody, "Drukte verschuift", "op het bord");
    const item = board.locator("#in-effects li", { hasText: "Telefoons worden gevolgd" });
    await item.getByRole("link", { name: "Bewoners" }).waitFor();
    assert.equal(await item.getByRole("link").count(), 2);
    await board.locator("#in-effects li", { hasText: "Drukte verschuift" }).waitFor();
    assert.deepEqual(await board.locator("#in-effects h3").allTextContents(), ["Positief", "Negatief", "Goed én slecht"]);
    await board.locator("#in-actors li", { hasText: "Bewoners" }).getByRole("link", { name: "Telefoons" }).waitFor();
  });
  await t.test("an own note is changed and taken back", async () => {
    await noor.locator("summary", { hasText: "Minder gedrang" }).click();
    await noor.locator("#list").getByRole("button", { name: "Verander" }).click();
    await noor.locator("#text").fill("Minder gedrang op koopavond");
    await noor.getByRole("button", { name: "Bewaar" }).click();
    await board.locator("#in-effects li", { hasText: "Minder gedrang op koopavond" }).waitFor();
    await nobody.locator("summary", { hasText: "Drukte verschuift" }).click();
    await nobody.getByRole("button", { name: "Haal terug" }).click();
    await board.locator("#in-effects li", { hasText: "Drukte verschuift" }).waitFor({ state: "detached" });
  });
  await t.test("in silent minutes notes are covered until the reveal", async () => {
    await go("Welke waarden");
    await press(remote, "start_silence");
    await fatima.getByText("Stille minuten").waitFor();
    await write(fatima, "Privacy");
    await fate(fatima, "Privacy", "nog bedekt");
    await write(noor, "Veiligheid");
    await board.locator("#in-values li", { hasText: "nog bedekt" }).nth(1).waitFor();
    assert.equal(await board.getByText("Privacy").count(), 0);
    await press(remote, "reveal");
    await board.locator("#in-values li", { hasText: "Privacy" }).waitFor();
    await fate(fatima, "Privacy", "op het bord");
  });
  await t.test("votes are divided, within the budget", async () => {
    await press(remote, "open_voting");
    await title(fatima, "Verdeel je 3 stemmen");
    for (const phone of [fatima, noor]) await phone.locator("body:not(.settling)").waitFor();
    const more = (phone, value) => phone.getByRole("button", { name: `Eén stem meer voor ${value}` });
    for (let i = 0; i < 5; i++) await more(fatima, "Privacy").click({ force: true });  // two too many
    await fatima.locator("#work li").getByText("Je stemmen zijn op. Haal er eerst één weg.").waitFor();
    await fatima.getByRole("button", { name: "Eén stem minder voor Privacy" }).click();
    await more(fatima, "Veiligheid").click();
    await more(noor, "Privacy").click();
    await remote.getByText("2 van 3 hebben gestemd").waitFor();
    assert.equal(await board.getByText("3 stemmen").count(), 0);
    await fatima.waitForFunction(() => !Object.keys(localStorage).some((key) => key.endsWith(".votes")));
    await press(remote, "close_voting");
    await board.locator("#in-values li", { hasText: "Privacy" }).getByText("3 stemmen").waitFor();
    await board.locator("#in-values li", { hasText: "Veiligheid" }).getByText("1 stem").waitFor();
  });
  await t.test("an option has a field and values", async () => {
    await go("Wat kunnen we doen?");
    await write(nobody, "Tel zonder telefoons te herkennen", "Techniek", "Privacy");
    await fate(nobody, "Tel zonder telefoons", "op het bord");
    await board.locator("#in-actions li", { hasText: "Tel zonder" }).getByRole("link", { name: "Privacy" }).waitFor();
  });
  await t.test("a raised hand is seen, by name", async () => {
    await fatima.getByRole("button", { name: "Hand op" }).click();
    await nobody.getByRole("button", { name: "Hand op" }).click();
    await remote.locator("#part-hands li").nth(1).waitFor();
    assert.deepEqual(await remote.locator("#part-hands li > span").allTextContents(), ["Fatima", "Deelnemer 3"]);
    await fatima.getByRole("button", { name: "Hand omlaag" }).click();
    await remote.locator("#part-hands li").nth(1).waitFor({ state: "detached" });
  });
  await t.test("the outcome thanks, and one goes back a step", async () => {
    await go("Wat nemen we mee?");
    await fatima.getByText("De sessie is klaar").waitFor();
    await press(remote, "previous_phase");
    await title(fatima, "Wat kunnen we doen?");
  });
  await t.test("both languages, at once, without losing what is typed", async () => {
    await fatima.locator("#text").fill("Half geschreven");
    await fatima.getByRole("button", { name: "Engels" }).or(fatima.getByRole("button", { name: "English" })).click();
    await title(fatima, "What can we do?");
    assert.equal(await fatima.locator("#text").inputValue(), "Half geschreven");
    assert.equal(await fatima.locator("html").getAttribute("lang"), "en");
    await fatima.reload();
    await title(fatima, "What can we do?");
    assert.equal(await fatima.locator("#text").inputValue(), "Half geschreven");
  });
  await t.test("who leaves is gone, and may come back with the code", async () => {
    await nobody.getByRole("button", { name: "Zonder naam" }).click();
    await nobody.getByRole("button", { name: "Stop met meedoen" }).click();
    await nobody.getByText("Je doet niet meer mee").waitFor();
    await remote.getByText("2 doen mee").waitFor();
  });
  await t.test("no page had an error", () => {
    for (const page of [remote, board, fatima, noor, nobody]) assert.deepEqual(page.faults, []);
  });
});
