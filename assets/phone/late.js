// SPDX-License-Identifier: EUPL-1.2
// What was half written when the group went on: on top, with what it was, until its writer chooses.
import { by, clamped, element, keep, redraw, say, t } from "/page.js";
import { chosenLane, hasLanes, laneChoices, laneMissingWords, markMissing } from "/entry.js";

const short_enough = 20;  // code points that are thrown away without asking

export class Late {
  constructor(entry, changed) {
    this.entry = entry;
    this.changed = changed;
    this.asking = null;  // the step whose lane is asked for
    this.sure = null;    // what is thrown away at the next press
  }
  // phase: the step that one writes in now; null when none.
  draw(box, phase) {
    const drafts = this.entry.lateDrafts(phase), change = this.entry.lateChange();
    const had = box.contains(document.activeElement);
    redraw(box, drafts.map((draft) => this.box(draft, draft.phase)), change ? this.box(change, "change") : null);
    if (had && !box.firstChild) by("title").focus({ preventScroll: true });
  }
  box(draft, name) {
    const { entry } = this, step = t("phase_" + draft.phase), isChange = name === "change";
    const why = isChange ? t("phone_late_change")
      : draft.lane ? t("phone_late_as", step, t("lane_" + draft.lane).toLowerCase()) : t("phone_late", step);
    const send = () => {
      if (hasLanes(draft.phase) && !draft.lane) return this.ask(draft.phase);
      keep.remove(entry.draftKey(name));
      entry.send(draft.phase, draft);
      this.asking = this.sure = null;
      return this.changed();
    };
    const away = () => {
      if (Array.from(draft.text).length > short_enough && this.sure !== name) {
        this.sure = name;
        say(t("phone_throw_away_sure"));
        return this.changed();
      }
      this.sure = null;
      return entry.throwAway(name);
    };
    const asks = this.asking === draft.phase && !isChange;
    return element("div", { class: "late", "data-phase": draft.phase, role: "group", "aria-label": why },
      element("p", {}, why), element("p", { class: "text" }, clamped(draft.text, "late" + name)),
      asks ? [laneChoices(draft.phase, draft.lane, "late-lane", () => this.laneChanged(draft.phase)),
        element("p", { id: "wrong-late-lane", class: "wrong missing", role: "alert", hidden: draft.lane ? true : null }, draft.lane ? "" : laneMissingWords(draft.phase))] : null,
      element("button", { type: "button", class: "primary wide", "data-key": "late" + name, onclick: send },
        isChange ? t("phone_send_as_new") : t("phone_send_late", step)),
      element("div", { class: "row" },
        isChange ? null : element("button", { type: "button", "data-key": "finish" + name, onclick: () => entry.finish(draft.phase) }, t("phone_finish_first")),
        element("button", { type: "button", "data-key": "away" + name, onclick: away }, t(this.sure === name ? "phone_throw_away_sure" : "phone_throw_away"))));
  }
  ask(phase) {
    this.asking = phase;
    this.changed();
    const first = document.getElementsByName("late-lane")[0];
    markMissing(laneMissingWords(phase), "late-lane", Array.from(document.getElementsByName("late-lane")));
    if (first) first.focus();
  }
  laneChanged(phase) {
    const lane = chosenLane("late-lane");
    keep.set(this.entry.draftKey(phase), JSON.stringify(Object.assign(this.entry.draft(phase), { lane })));
    this.changed();
  }
}
