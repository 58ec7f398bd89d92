// SPDX-License-Identifier: EUPL-1.2
// The engine of iPhones, as Debian has it (WebKitGTK), on a screen of its own. It is driven as the WebDriver standard
// says; a page has a few of the words that pages of the other browsers have here.
import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";

// Where the browser of the driver lies; null: it is not installed.
const browsers = readdirSync("/usr/lib").map((machine) => `/usr/lib/${machine}/webkit2gtk-4.1/MiniBrowser`).filter(existsSync);
export const miniBrowser = existsSync("/usr/bin/WebKitWebDriver") && browsers[0] ? browsers[0] : null;

const element = "element-6066-11e4-a52e-4f735466cecf";  // the key that the standard gives an element

export class WebKit {
  static async launch(port) {
    const browser = new this();
    browser.screen = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1024x1000x24"], { stdio: ["ignore", "ignore", "ignore", "pipe"] });
    const display = await new Promise((resolve) => browser.screen.stdio[3].once("data", (number) => resolve(":" + String(number).trim())));
    browser.address = `http://127.0.0.1:${port}`;
    browser.driver = spawn("WebKitWebDriver", [`--port=${port}`], { stdio: "ignore", detached: true,
      env: { ...process.env, DISPLAY: display, LIBGL_ALWAYS_SOFTWARE: "1", LANG: "nl_NL.UTF-8" } });
    for (let i = 0; i < 100 && !(await fetch(browser.address + "/status").then((reply) => reply.ok, () => false)); i++) await pause(100);
    const options = { binary: miniBrowser, args: ["--automation"] };
    const { sessionId } = await browser.ask("POST", "/session", { capabilities: { alwaysMatch: { "webkitgtk:browserOptions": options } } });
    browser.session = "/session/" + sessionId;
    return browser;
  }
  async ask(method, path, body) {
    const reply = await fetch(this.address + path, { method, body: body && JSON.stringify(body) });
    const { value } = await reply.json();
    if (!reply.ok) throw new Error(`${value.error}: ${value.message}`);
    return value;
  }
  async close() {
    await this.ask("DELETE", this.session).catch(() => {});
    try { process.kill(-this.driver.pid); } catch { /* it has ended by itself */ }
    this.screen.kill();
  }

  goto(url) { return this.ask("POST", this.session + "/url", { url }); }
  reload() { return this.ask("POST", this.session + "/refresh", {}); }
  size(width, height) { return this.ask("POST", this.session + "/window/rect", { width, height }); }
  // The answer of a piece of a script, such as "return document.title".
  run(script, ...args) { return this.ask("POST", this.session + "/execute/sync", { script, args }); }
  async until(what, script, ...args) {
    for (let i = 0; i < 200; i++, await pause(100)) {
      const found = await this.run(script, ...args).catch(() => null);
      if (found) return found;
    }
    throw new Error("it did not come: " + what);
  }
  // Whether words stand in a part of the page, for as long as it takes.
  sees(selector, words) {
    return this.until(words, "return Array.from(document.querySelectorAll(arguments[0])).some((one) => one.textContent.includes(arguments[1]))", selector, words);
  }
  async find(selector) {
    await this.until(selector, "return document.querySelector(arguments[0]) !== null", selector);
    return (await this.ask("POST", this.session + "/element", { using: "css selector", value: selector }))[element];
  }
  // As soon as the page takes presses again (after what was under a finger has moved, it does not for a moment).
  async click(selector) {
    const at = `${this.session}/element/${await this.find(selector)}/click`;
    for (let i = 0; ; i++, await pause(100)) {
      try { return await this.ask("POST", at, {}); } catch (error) { if (i === 50) throw error; }
    }
  }
  async type(selector, text) { return this.ask("POST", `${this.session}/element/${await this.find(selector)}/value`, { text }); }
  async screenshot() { return Buffer.from(await this.ask("GET", this.session + "/screenshot"), "base64"); }
}
