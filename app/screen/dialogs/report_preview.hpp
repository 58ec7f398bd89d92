// SPDX-License-Identifier: EUPL-1.2
// The report as it is going to be, to read through before anything is made (Overlay::Report): the same outline that
// every format lays out, here on a sheet of paper in the window. What is chosen here is what is made.
#pragma once
#include "app/screen/dialogs/dialogs.hpp"
#include "sessions/report/outline.hpp"
#include "sessions/report/pictures/picture.hpp"

#include <optional>
#include <vector>

namespace samenspraak::screen {

struct PreviewState {
    Scrolled scroll;
    std::optional<report::Outline> outline;  // of the choices and the state that it was made of
    std::uint64_t revision = 0;
    std::optional<report::Picture> figure;  // the threads, when the report draws them
    bool names = false, annex = true;
    std::string language;
    std::vector<float> heights;  // of the blocks, at `width`
    float width = 0;
    void begin() { *this = {}; }
};

// Done: go on to make it. Alters names, annex and language of what is going to be exported. Names: "preview.names",
// "preview.annex", "preview.language_nl", "preview.page".
Decision report_preview(Ui&, const Session&, std::uint64_t revision, ExportState&, PreviewState&);

}  // namespace samenspraak::screen
