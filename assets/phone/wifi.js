// SPDX-License-Identifier: EUPL-1.2
// A trial of the line between a phone and the computer, for before the session.
import { by, element, keepFocus, keepsNothing, languageButtons, redraw, showTop, t } from "/page.js";
import { Room } from "/room.js";

const main = by("main");
let fastest = null, tries = 0, asked = 0;
const keeps = !keepsNothing();

const room = new Room(() => null, (what) => {
  if (what === "alive" && asked) {
    const took = Math.max(1, Math.round(performance.now() - asked));
    fastest = fastest === null ? took : Math.min(fastest, took);
    asked = 0;
  }
  if ((what === "greeting" || what === "alive") && tries++ < 5) {
    asked = performance.now();
    room.send({ type: "alive" });
  }
  draw();
});

function draw() {
  showTop("Samenspraak", t("phone_wifi_title"), "case");
  const line = fastest !== null ? "✓ " + t("phone_wifi_line", fastest)
    : room.failures > 2 ? "✗ " + t("phone_wifi_no_line") : t("phone_wifi_busy");
  redraw(main, element("ul", { class: "notes", role: "list" },
    [["✓ " + t("phone_wifi_page"), true], [line, fastest !== null],
      [(keeps ? "✓ " : "✗ ") + t(keeps ? "phone_wifi_keeps" : "phone_wifi_keeps_not"), keeps]].map(([words]) =>
      element("li", { class: "card" }, words))), element("p", { class: "muted" }, t("phone_wifi_help")));
  const code = /^#\d{4}$/.test(location.hash) ? location.hash : "";
  redraw(by("footer"), element("a", { class: "button quiet", href: "/" + code, "data-key": "back" }, t("phone_wifi_back")),
    languageButtons(draw));
}
keepFocus();
draw();
