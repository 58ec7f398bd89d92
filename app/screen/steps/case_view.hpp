// SPDX-License-Identifier: EUPL-1.2
// The first step: six questions about one technology in one situation, the group's questions and remarks below them,
// and room beside them for how to join by phone. An answer becomes an act when its field is left; until then it is a
// draft.
#pragma once
#include "app/screen/widgets/editor.hpp"
#include "app/screen/widgets/qr.hpp"
#include "app/screen/widgets/scroll.hpp"
#include "app/screen/widgets/ui.hpp"
#include "sessions/change.hpp"

#include <array>
#include <vector>

namespace samenspraak::screen {

struct CaseState {
    std::array<Editor, case_question_count> answers{Editor(limit::answer), Editor(limit::answer), Editor(limit::answer),
        Editor(limit::answer), Editor(limit::answer), Editor(limit::answer)};
    std::array<double, case_question_count> changed_at{};  // seconds, as Ui::now
    Scrolled scroll;
    QrCode join_code;  // of the card beside it
};

struct CaseAnswer {
    Changes changes;
    bool remark = false;  // a remark was clicked
    NoteId clicked;
};

// `remarks`: the notes of this step in board order. Fields take no keyboard when the session is read only.
CaseAnswer case_view(
    Ui&, const Rect& page, const Session&, const std::vector<const Note*>& remarks, bool read_only, CaseState&);

// Whether an answer is half typed; makes it an act when it is. Before another step is shown, or the program ends.
Changes leave_case(const Session&, CaseState&);

}  // namespace samenspraak::screen
