// SPDX-License-Identifier: EUPL-1.2
// What is half typed in the side panel about the chosen note: who takes it up, who sees it differently, a new value. A
// draft becomes a change when the person leaves its field, or when another note is chosen: nothing typed is lost.
#pragma once
#include "app/screen/widgets/editor.hpp"
#include "sessions/change.hpp"
#include "sessions/insight/threads.hpp"

#include <optional>
#include <string>

namespace samenspraak::screen {

struct SideFrame;
class SideColumn;

// One text of the note, as it is being changed.
class TextDraft {
public:
    TextDraft(std::size_t max_code_points, bool many_lines)
        : editor_(max_code_points, many_lines),
          many_lines_(many_lines) {}

    void begin(const std::string& stands);
    const std::string& text() const { return editor_.text(); }
    bool altered() const { return editor_.text() != stood_; }

    // Draws its field. Answers with the text when the person has left it or pressed Enter, and it says something else
    // than what stands in the session.
    std::optional<std::string> draw(
        SideColumn&, std::string_view name, std::string_view placeholder, const std::string& stands);

private:
    Editor editor_;
    std::string stood_;  // when it began, or was written last
    bool many_lines_;
};

class SideDrafts {
public:
    // Begins anew about this note; 0: none.
    void begin(const Session&, NoteId);
    NoteId about() const { return about_; }

    // What is half typed, as changes. The drafts are then about no note.
    Changes leave(const Session&, const insight::Threads&);

    // Fields, each with its title.
    void draw_owner(const SideFrame&, const Note& option);
    void draw_dissent(const SideFrame&, const Note&);
    void draw_new_value(const SideFrame&, const Note& effect);

private:
    NoteId about_;
    TextDraft owner_{limit::line, false}, dissent_{limit::note_text, true};
    Editor value_{limit::line, false};
};

}  // namespace samenspraak::screen
