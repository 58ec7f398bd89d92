// SPDX-License-Identifier: EUPL-1.2
// Bad wifi, a reload, the program killed and started again: every note once.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Evening, fate, press, title, write } from "./evening.mjs";

let evening;
before(async () => { evening = await Evening.begin(); });
after(() => evening.end());

// What is on the board in the end, each text with how often.
async function once(board, ...texts) {
  for (const text of texts) {
    await board.locator("#in-case li", { hasText: text }).first().waitFor();
    assert.equal(await board.locator("#in-case li", { hasText: text }).count(), 1, text);
  }
}
async function caseBoard() {
  const board = await evening.board();
  // Notes of the case are listed under its answers, as on the screen.
  return board;
}

test("a computer that does not answer: notes wait and go by themselves", async () => {
  const phone = await evening.phone("Fatima");
  const board = await caseBoard();
  evening.server.kill("SIGSTOP");
  await write(phone, "Geschreven in de stilte");
  await phone.locator("#list li", { hasText: "onderweg" }).waitFor();
  await phone.locator("#line").getByText("1 notitie wacht op wifi").waitFor({ timeout: 60000 });
  await write(phone, "En nog een");
  await phone.locator("#line").getByText("2 notities wachten op wifi").waitFor();
  evening.server.kill("SIGCONT");
  await fate(phone, "En nog een", "op het bord");
  await fate(phone, "Geschreven in de stilte", "op het bord");
  await once(board, "Geschreven in de stilte", "En nog een");
});

test("the program killed and started again, the page loaded again in between", async () => {
  const phone = await evening.phone("Noor");
  await write(phone, "Voor de klap");
  await fate(phone, "Voor de klap", "op het bord");
  await evening.stop("SIGKILL");
  await write(phone, "Tijdens de klap");
  await phone.locator("#line").getByText("1 notitie wacht op wifi").waitFor({ timeout: 60000 });
  await evening.serve();
  await fate(phone, "Tijdens de klap", "op het bord");
  await phone.reload();
  await fate(phone, "Voor de klap", "op het bord");
  await fate(phone, "Tijdens de klap", "op het bord");
  await once(await caseBoard(), "Voor de klap", "Tijdens de klap", "Geschreven in de stilte");
});

test("a dead battery before anything was sent: the note is still on the phone", async () => {
  const phone = await evening.phone("Sem");
  const { port, code } = evening;
  await evening.stop("SIGKILL");
  await write(phone, "Uit het geheugen");
  await phone.locator("#text").fill("Half af");
  const context = phone.context();
  await phone.close();
  await evening.serve();
  assert.equal(evening.port, port);
  assert.notEqual(evening.code, undefined, code);
  const again = await context.newPage();
  await again.goto(evening.address("/"));
  await fate(again, "Uit het geheugen", "op het bord");
  assert.equal(await again.locator("#text").inputValue(), "Half af");
  await once(await caseBoard(), "Uit het geheugen");
});

test("two pages of one phone do not send twice", async () => {
  const phone = await evening.phone("Lot");
  const other = await phone.context().newPage();
  await other.goto(evening.address("/"));
  await other.locator("#own").waitFor();
  evening.server.kill("SIGSTOP");
  await write(phone, "Van de ene");
  await write(other, "Van de andere");
  evening.server.kill("SIGCONT");
  await fate(phone, "Van de andere", "op het bord");
  await fate(other, "Van de ene", "op het bord");
  await once(await caseBoard(), "Van de ene", "Van de andere");
});

test("what was half written when the room went on is kept, and can still be sent", async () => {
  const phone = await evening.phone("Kim");
  const remote = await evening.remote();
  await phone.locator("#text").fill("Nog bij de casus");
  await press(remote, "next_phase");
  await title(phone, "Wie zijn betrokken");
  await phone.getByText("Dit schreef je nog bij Casus").waitFor();
  assert.equal(await phone.locator("#text").inputValue(), "");
  await phone.getByRole("button", { name: "Stuur het nog naar Casus" }).click();
  await fate(phone, "Nog bij de casus", "op het bord");
  await once(await caseBoard(), "Nog bij de casus");
});

test("Ctrl C ends it cleanly, and says so with its exit code", async () => {
  assert.equal(await evening.stop("SIGINT"), 0);
  await evening.serve();
});

test("the trial of the wifi finds the line", async () => {
  const page = await evening.page("/wifi");
  await page.getByText("De verbinding werkt").waitFor();
  await page.getByText("kan notities bewaren").waitFor();
});
