// SPDX-License-Identifier: EUPL-1.2
// The last screen: the threads from actor to effect to value to option, drawn, of which the mouse or the arrow keys
// light one; beside it the report and the numbers. Alters nothing in the session.
#pragma once
#include "app/screen/widgets/scroll.hpp"
#include "app/screen/widgets/ui.hpp"
#include "sessions/insight/blind_spots.hpp"
#include "sessions/insight/thread_map.hpp"

#include <array>
#include <optional>
#include <vector>

namespace samenspraak::screen {

struct OutcomeState {
    Scrolled scroll, side_scroll;
    NoteId lit;    // chosen by arrow keys or a click; none: only the mouse lights
    NoteId shone;  // whose thread was lit in the last frame, by whatever
    // The drawing, made anew when the session or the place changed.
    insight::ThreadMap map;
    std::array<int, phase_count> lines{};  // of a note in it, at most, by phase; 0: all that it has
    std::uint64_t revision = ~std::uint64_t{0};
    float width = 0, height = 0;
    double mapped_at = -10;  // seconds, as Ui::now
    bool high_contrast = false;
    std::vector<bool> possible;  // by row of export_formats(): can it be made on this machine; looked at once
};

struct OutcomeView {
    const Session& session;
    const insight::Threads& threads;
    const insight::BlindSpots& blind_spots;
    std::uint64_t revision = 0;
    std::size_t people = 0;
};

void thread_drawing(Ui&, const Rect&, const OutcomeView&, OutcomeState&);

// What can be made of the session, as rows to click; and the numbers. Answers with the row that was clicked.
struct ExportRow {
    Word name{};
    std::string_view formats;  // "ODT · PDF"
};
std::optional<std::size_t> outcome_side(
    Ui&, const Rect&, const OutcomeView&, std::span<const ExportRow>, OutcomeState&);

}  // namespace samenspraak::screen
