// SPDX-License-Identifier: EUPL-1.2
// What was typed is never lost: the group goes on, the phone keeps nothing, the page is open twice, a note is taken
// back. And one's turn to speak.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Evening, fate, press, title, write } from "./evening.mjs";

let evening, remote;
before(async () => {
  evening = await Evening.begin();
  remote = await evening.remote();
});
after(() => evening.end());

const close = (...pages) => Promise.all(pages.map((page) => page.context().close()));
const settled = (page) => page.locator("body:not(.settling)").waitFor();
const focused = (page) => page.evaluate(() => document.activeElement.tagName);

test("a phone that keeps nothing says so, and loses nothing while the page is open", async () => {
  const page = await evening.page("/wifi");
  await page.addInitScript(() => Object.defineProperty(window, "localStorage", {
    get() { throw new DOMException("blocked", "SecurityError"); },
  }));
  await page.goto(evening.address("/#" + evening.code));
  await page.locator("#name").fill("Zonder geheugen");
  await page.locator("button.main").click();
  await page.locator("#line").getByText("Deze telefoon bewaart niets").waitFor();
  await page.locator("#text").fill("Bij de casus begonnen");
  await press(remote, "next_phase");
  await title(page, "Wie zijn betrokken");
  await page.locator("#late").getByText("Bij de casus begonnen").waitFor();
  assert.notEqual(await focused(page), "BODY");
  await settled(page);
  await page.getByRole("button", { name: "Stuur het nog naar Casus" }).click();
  await page.locator("#sent").getByText("Verstuurd naar Casus").waitFor();
  assert.deepEqual(page.faults, []);
  await close(page);
});

test("the second tab says that it is one; what both wrote stands in order", async () => {
  const first = await evening.phone("Twee tabs");
  await write(first, "Uit de eerste");
  await fate(first, "Uit de eerste", "op het bord");
  const second = await first.context().newPage();
  await second.goto(evening.address("/"));
  await second.locator("#line").getByText("in een ander tabblad open").waitFor();
  await write(second, "Uit de tweede");
  await fate(second, "Uit de tweede", "op het bord");
  await settled(first);
  await write(first, "Weer uit de eerste");
  for (const page of [first, second]) {
    await fate(page, "Weer uit de eerste", "op het bord");
    assert.deepEqual(await page.locator("#list .words").allTextContents(), ["Weer uit de eerste", "Uit de tweede", "Uit de eerste"]);
  }
  assert.equal(await first.locator("#line").getByText("ander tabblad").count(), 0);
  await close(first);
});

test("when the group goes on, the text stands on top with a choice, and what is missing is asked there", async () => {
  await press(remote, "next_phase");
  const phone = await evening.phone("Fatima", { width: 390, height: 844 });
  await title(phone, "Welke effecten");
  await phone.locator("#text").fill("Wie hier woont, is te herkennen aan vaste tijden");
  await press(remote, "next_phase");
  await title(phone, "Welke waarden");
  assert.equal(await phone.evaluate(() => scrollY), 0);
  await settled(phone);
  await phone.getByRole("button", { name: "Gooi weg" }).click();
  await phone.getByRole("button", { name: "Echt weggooien?" }).waitFor();
  await phone.getByRole("button", { name: "Stuur het nog naar Effecten" }).click();
  await phone.locator("#late").getByText("Kies eerst: positief").waitFor();
  await phone.locator("#late-lane-negative").check();
  await phone.locator("#late").getByText("Kies eerst: positief").waitFor({ state: "hidden" });
  await phone.getByText("Dit schreef je nog bij Effecten, als negatief:").waitFor();
  await phone.getByRole("button", { name: "Eerst afmaken" }).click();
  await phone.locator("#work").getByText("Dit gaat naar Effecten.").waitFor();
  assert.equal(await phone.locator("#lane-negative").isChecked(), true);
  await phone.locator("#text").fill("Wie hier woont, is te herkennen");
  await phone.locator("button.main").click();
  await phone.locator("#sent").getByText("Verstuurd naar Effecten").waitFor();
  await fate(phone, "Wie hier woont, is te herkennen", "op het bord");
  await fate(phone, "Wie hier woont", "· Effecten");
  await phone.locator("summary", { hasText: "Wie hier woont" }).click();
  await phone.locator("#list").getByText("De groep is bij een andere stap").waitFor();
  assert.notEqual(await focused(phone), "BODY");
  assert.deepEqual(phone.faults, []);
  await close(phone);
});

test("the list of whom it touches closes when the group goes on, and what was ticked is kept with the text", async () => {
  const phone = await evening.phone("Lijst");
  await press(remote, "previous_phase");
  await press(remote, "previous_phase");
  await title(phone, "Wie zijn betrokken");
  await write(phone, "Bewoners");
  await fate(phone, "Bewoners", "op het bord");
  await press(remote, "next_phase");
  await title(phone, "Welke effecten");
  await settled(phone);
  await phone.locator("#text").fill("Druk");
  await phone.locator("#lane-negative").check();
  await phone.locator("#links").click();
  await phone.locator("#found").getByLabel("Bewoners").check();
  await press(remote, "next_phase");
  await title(phone, "Welke waarden");
  await phone.locator("#sheet").waitFor({ state: "hidden" });
  assert.notEqual(await focused(phone), "BODY");
  await settled(phone);
  await phone.getByRole("button", { name: "Stuur het nog naar Effecten" }).click();
  await phone.locator("#sent").getByText("Verstuurd naar Effecten").waitFor();
  const board = await evening.board();
  await board.locator("#in-effects li", { hasText: "Druk" }).getByRole("link", { name: "Bewoners" }).waitFor();
  await close(phone, board);
});

test("a note that was taken back can be put back, for a minute", async () => {
  const phone = await evening.phone("Spijt"), board = await evening.board();
  await write(phone, "Vrijheid");
  await fate(phone, "Vrijheid", "op het bord");
  await settled(phone);
  await phone.locator("summary", { hasText: "Vrijheid" }).click();
  await phone.getByRole("button", { name: "Haal terug" }).click();
  await fate(phone, "Vrijheid", "teruggehaald");
  await board.locator("#in-values li", { hasText: "Vrijheid" }).waitFor({ state: "detached" });
  await phone.getByRole("button", { name: "Zet terug" }).click();
  await fate(phone, "Vrijheid", "op het bord");
  await board.locator("#in-values li", { hasText: "Vrijheid" }).waitFor();
  await close(phone, board);
});

test("hands have a place in the row, and the floor is given and given back", async () => {
  const one = await evening.phone("Anna"), two = await evening.phone("", { width: 320, height: 568 });
  await two.evaluate(() => { document.documentElement.style.fontSize = "200%"; dispatchEvent(new Event("resize")); });
  for (const phone of [one, two]) {
    await phone.locator('[data-key="hand"]').click();
    await phone.locator('[data-key="hand"][aria-pressed="true"]').waitFor();
  }
  await one.locator("#line").getByText("Jij bent de eerste.").waitFor();
  assert.equal(await one.evaluate(() => scrollY), 0, "in sight, below the button that was pressed");
  await two.locator("#line").getByText("Eén iemand is vóór je.").waitFor();
  await two.locator("#line").getByText(/Op het grote scherm heet je ‘Deelnemer \d+’/).waitFor();
  await two.locator("#text").fill("Half getypt");
  await remote.getByRole("button", { name: "Geef het woord: Anna" }).click();
  await one.locator("#floor").getByText("Jij hebt het woord").waitFor();
  assert.equal(await one.evaluate(() => scrollY), 0, "it is in sight");
  await remote.getByText("Anna heeft het woord.").waitFor();
  await two.locator("#line").getByText("Jij bent de eerste.").waitFor();  // who speaks no longer waits
  await one.getByRole("button", { name: "Ik ben klaar" }).click();
  await one.locator("#floor .floor").waitFor({ state: "detached" });
  await two.locator("#line").getByText("Jij bent de eerste.").waitFor();
  await remote.getByRole("button", { name: /^Geef het woord: Deelnemer/ }).click();
  await two.locator("#floor").getByText("Jij hebt het woord").waitFor();
  await settled(two);
  const done = await two.getByRole("button", { name: "Ik ben klaar" }).evaluate((one) => {
    const box = one.getBoundingClientRect();
    return box.top > 0 && box.bottom <= innerHeight && one.contains(document.elementFromPoint(box.left + 20, box.top + 20));
  });
  assert.ok(done, "in sight, with large letters on a small phone too");
  assert.equal(await two.locator("#text").inputValue(), "Half getypt");
  await remote.getByRole("button", { name: /^Hand omlaag: Deelnemer/ }).click();
  await two.locator('[data-key="hand"][aria-pressed="false"]').waitFor();
  assert.deepEqual(remote.faults, []);
  await close(one, two);
});

test("a name is changed and dropped, and the next person on the device finds nothing of this one", async () => {
  const phone = await evening.phone("Eerste");
  await write(phone, "Van de eerste");
  await fate(phone, "Van de eerste", "op het bord");
  await settled(phone);
  await phone.getByRole("button", { name: "Je heet Eerste" }).click();
  await phone.locator("#name").fill("Ander");
  await phone.getByRole("button", { name: "Bewaar" }).click();
  await phone.getByRole("button", { name: "Je heet Ander" }).click();
  await phone.getByRole("button", { name: "Ga verder zonder naam" }).click();
  await phone.getByRole("button", { name: "Zonder naam" }).waitFor();
  await phone.reload();
  await phone.getByRole("button", { name: "Zonder naam" }).click();
  await phone.getByRole("button", { name: "Ik ben iemand anders" }).click();
  await phone.locator("#name").waitFor();
  assert.equal(await phone.locator("#name").inputValue(), "");
  await phone.locator("#name").fill("Tweede");
  await phone.locator("button.main").click();
  await phone.locator("#own").waitFor();
  assert.equal(await phone.locator("#list li").count(), 0);
  assert.equal(await phone.evaluate(() => JSON.stringify(localStorage).includes("Van de eerste")), false);
  await close(phone);
});

test("another tab of a shared tablet follows to the next person; what is half typed outlives language and loading", async () => {
  const first = await evening.phone("Tablet");
  const second = await first.context().newPage();
  await second.goto(evening.address("/"));
  await second.getByRole("button", { name: "Je heet Tablet" }).waitFor();
  await first.locator("#text").fill("Half getypt");
  await first.getByRole("button", { name: "English" }).click();
  await first.getByRole("button", { name: "You are Tablet" }).waitFor();
  assert.equal(await first.locator("#text").inputValue(), "Half getypt");
  assert.notEqual(await focused(first), "BODY");
  await first.goto(evening.address("/wifi"));
  await first.goBack();
  await first.locator("#own").waitFor();
  assert.equal(await first.locator("#text").inputValue(), "Half getypt");
  await first.getByRole("button", { name: "You are Tablet" }).click();
  await first.getByRole("button", { name: "I am somebody else" }).click();
  await first.locator("#name").waitFor();
  await second.locator("#name").waitFor();
  assert.equal(await second.locator("#name").inputValue(), "");
  await close(first);
});

test("a vote that is moved without a line is moved after loading again", async () => {
  const phone = await evening.phone("Stem"), board = await evening.board();
  await write(phone, "Veiligheid");
  await fate(phone, "Veiligheid", "op het bord");
  await press(remote, "open_voting");
  await title(phone, "Verdeel je 3 stemmen");
  await settled(phone);
  const more = (value) => phone.getByRole("button", { name: `Eén stem meer voor ${value}` });
  const less = (value) => phone.getByRole("button", { name: `Eén stem minder voor ${value}` });
  for (let i = 0; i < 3; i++) await more("Veiligheid").click();
  await phone.waitForFunction(() => !Object.keys(localStorage).some((key) => key.endsWith(".votes")));
  assert.equal(await board.getByText("3 stemmen").count(), 0);
  await phone.evaluate(() => { window.WebSocket = class { close() {} send() {} }; });
  await evening.stop("SIGKILL");
  await less("Veiligheid").click();
  await more("Vrijheid").click();
  await phone.locator('[data-key="votes-done"]').click();
  await phone.locator("#work").getByText("Je stemmen wachten op wifi.").waitFor();
  await evening.serve();
  await phone.reload();
  await title(phone, "Verdeel je 3 stemmen");
  await phone.waitForFunction(() => !Object.keys(localStorage).some((key) => key.endsWith(".votes")));
  await phone.locator('[data-key="votes-done"]').click();
  await phone.locator("#work").getByText("Je stemmen zijn binnen").waitFor();
  remote = await evening.remote();
  const counts = await evening.board();
  await counts.locator("#in-values li", { hasText: "Vrijheid" }).waitFor();
  assert.equal(await counts.getByText(/\d stem/).count(), 0, "nothing is counted before the end");
  await press(remote, "close_voting");
  await counts.locator("#in-values li", { hasText: "Veiligheid" }).getByText("2 stemmen").waitFor();
  await counts.locator("#in-values li", { hasText: "Vrijheid" }).getByText("1 stem").waitFor();
  await close(phone, board, counts);
});

test("large letters do not break voting", async () => {
  const phone = await evening.phone("Groot", { width: 320, height: 568 });
  await press(remote, "open_voting");
  await title(phone, "Verdeel je 3 stemmen");
  await phone.evaluate(() => { document.documentElement.style.fontSize = "200%"; dispatchEvent(new Event("resize")); });
  await settled(phone);
  const place = await phone.evaluate(() => {
    const of = (selector) => document.querySelector(selector).getBoundingClientRect();
    const name = of(".vote .name"), count = of(".vote .count"), bar = of(".votebar");
    return { above: name.bottom <= count.top + 1, wide: document.documentElement.scrollWidth - innerWidth, seen: bar.bottom <= innerHeight + 1 && bar.top > 0 };
  });
  assert.deepEqual(place, { above: true, wide: 0, seen: true });
  await press(remote, "close_voting");
  await close(phone);
});

test("the way back from the wifi page, and the clock that all show alike", async () => {
  const page = await evening.page("/wifi#" + evening.code);
  await page.getByRole("link", { name: "Terug naar meedoen" }).click();
  await page.locator("#name").waitFor();
  assert.equal(await page.locator("#code").count(), 0, "the code came along");
  const phone = await evening.phone("Klok"), board = await evening.board();
  const time = async (one) => /\+?\d\d:\d\d/.exec(await one.locator("#step, #left").first().textContent())[0];
  assert.notEqual(await time(phone), "00:00", "what the guide advises, before it starts");
  assert.equal(await time(phone), await time(board));
  assert.match(await remote.locator("#left").textContent(), new RegExp(await time(phone)));
  await close(page, phone, board);
});
